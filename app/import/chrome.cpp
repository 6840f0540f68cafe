// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/chrome.h"

#include "app/import/stockphrases.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Synoptic {

namespace {

QSet<QString> linesOf(const char16_t *text)
{
    const QStringList lines = QString::fromUtf16(text).split(u'|', Qt::SkipEmptyParts);
    return {lines.begin(), lines.end()};
}

// Words for a page's controls, whole lines, lower case. English first, then the other languages
// whose papers are often read beside English ones.
const QSet<QString> &controls()
{
    static const QSet<QString> set = linesOf(
        u"skip to content|skip to main content|skip to main|skip to navigation|skip navigation|skip to footer|jump to "
        u"content|"
        u"accessibility links|menu|main menu|open menu|close menu|navigation|toggle navigation|search|search this "
        u"site|home|"
        u"homepage|sections|all sections|more|see all|view all|show more|load more|less|close|back|back to "
        u"top|top|next|previous|"
        u"next article|previous article|breaking|breaking news|latest news|live|live updates|trending|trending "
        u"now|subscribe|"
        u"subscribe now|subscribe today|sign in|sign up|sign out|log in|login|log out|register|my "
        u"account|account|join|join now|"
        u"donate|donate now|support us|newsletter|newsletters|podcasts|video|videos|photos|gallery|games|shop|jobs|"
        u"advertisement|advertisements|ad|ads|sponsored|sponsored content|advertisement - continue reading below|"
        u"continue reading|continue reading the main story|story continues below|story continues below advertisement|"
        u"article continues below|article continues after advertisement|scroll to continue|promoted|paid content|"
        u"read more|read full article|full story|click here|learn more|listen|listen to this article|listen to article|"
        u"listen to story|play|watch|watch live|watch now|loading|tap to unmute|follow|follow "
        u"us|following|comment|comments|"
        u"leave a comment|view comments|post a comment|add a comment|join the conversation|no comments|"
        u"related|related articles|related stories|related topics|related content|related news|related "
        u"links|topics|tags|"
        u"republish this story|republish|reprints|rights and permissions|request permissions|contact us|about us|about|"
        u"privacy policy|terms of use|terms of service|terms and conditions|cookie policy|cookies|accept|accept all|"
        u"accept cookies|all rights reserved|copyright|feedback|help|faq|sitemap|site map|rss|app|download the "
        u"app|ends|end|30|"
        u"show caption|hide caption|enlarge image|view image|image|photo|expand|image caption|image source|copy|copied|"
        // German
        u"zum inhalt springen|zum "
        u"inhalt|menü|suche|startseite|anmelden|abmelden|registrieren|abonnieren|anzeige|werbung|"
        u"mehr lesen|weiterlesen|mehr zum thema|lesen sie auch|teilen|drucken|merken|kommentare|impressum|datenschutz|"
        // French
        u"aller au contenu|accueil|rechercher|connexion|se "
        u"connecter|s'abonner|abonnez-vous|publicité|partager|imprimer|"
        u"lire la suite|lire aussi|à lire aussi|commentaires|mentions légales|"
        // Spanish, Portuguese, Italian, Dutch
        u"ir al contenido|saltar al contenido|inicio|buscar|iniciar "
        u"sesión|suscríbete|suscribirse|publicidad|compartir|imprimir|"
        u"leer más|comentarios|lee también|ir para o conteúdo|pesquisar|entrar|assinar|publicidade|compartilhar|leia "
        u"mais|"
        u"leia também|vai al contenuto|cerca|accedi|abbonati|pubblicità|condividi|stampa|leggi anche|leggi "
        u"tutto|commenti|"
        u"naar inhoud|zoeken|inloggen|abonneren|advertentie|delen|lees meer|lees ook|reacties|"
        // Arabic, Hebrew, Russian
        u"إعلان|مشاركة|اقرأ أيضا|اقرأ المزيد|القائمة|الرئيسية|שתף|פרסומת|תגובות|реклама|поделиться|читайте "
        u"также|комментарии");
    return set;
}

// verb + this + thing, in any combination: "Email this article", "Share", "Print page".
bool isShareCommand(const QStringList &words)
{
    static const QSet<QString> verbs = linesOf(
        u"e-mail|email|print|share|save|bookmark|tweet|pin|like|recommend|gift|copy|send|post|whatsapp|report");
    static const QSet<QString> between = linesOf(u"this|the|full|on|via|to|by|with|a");
    static const QSet<QString> things
        = linesOf(u"article|story|page|post|link|url|e-mail|email|facebook|twitter|x|whatsapp|linkedin|telegram|reddit|"
                  u"pinterest|friend|feedback|error|typo");
    if (!verbs.contains(words.first()))
        return false;
    return words.size() == 1 || (std::all_of(words.begin() + 1, words.end() - 1, [](const QString &word) {
        return between.contains(word);
    }) && (things.contains(words.last()) || between.contains(words.last())));
}

// "Facebook Twitter Print", with bars, strokes or commas between.
bool isShareBar(const QString &line)
{
    static const QSet<QString> services
        = linesOf(u"facebook|twitter|x|whatsapp|linkedin|telegram|reddit|instagram|youtube|tiktok|e-mail|email|print|"
                  u"messenger|pinterest|bluesky|mastodon|copy link|link|share|more|save");
    QString even = line;
    for (QChar &c : even) {
        if (c == u',' || c == u'|' || c == u'/' || c == u'·')
            c = u' ';
    }
    even = even.simplified();
    if (even.startsWith("link"_L1) || even.startsWith("more"_L1) || even.startsWith("save"_L1))
        return false; // with services before them only
    even.replace("copy link"_L1, "link"_L1);
    const QStringList words = even.split(u' ');
    return std::ranges::all_of(words, [](const QString &word) { return services.contains(word); });
}

bool isShareControl(const QString &line)
{
    static const QSet<QString> others
        = linesOf(u"send feedback|contact editor|contact editors|contact the editor|contact the editors|share|shares|"
                  u"comment|comments|text size|font size|a a a");
    if (line.isEmpty())
        return false;
    const QStringList words = line.split(u' ');
    if (isShareCommand(words) || isShareBar(line) || others.contains(line))
        return true;
    const QString &last = words.last(); // "12 comments"
    return words.size() == 2
        && (last == "share"_L1 || last == "shares"_L1 || last == "comment"_L1 || last == "comments"_L1)
        && std::ranges::all_of(words.first(), [](QChar c) { return c.isDigit(); });
}

// The parts of a line between signs of a set, without the blanks around them; none empty.
QStringList partsBetween(const QString &line, QStringView signs)
{
    QStringList parts;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        if (i < line.size() && !signs.contains(line[i]))
            continue;
        if (const QString part = line.sliced(begin, i - begin).trimmed(); !part.isEmpty())
            parts.append(part);
        begin = i + 1;
    }
    return parts;
}

constexpr qsizetype mostControlWords = 8;

// Inside quotation marks people say "we" and "support" too: those words are not the page's.
QString outsideQuotes(QStringView words)
{
    QString result;
    int depth = 0;
    bool straight = false;
    for (const QChar c : words) {
        if (c == u'"') {
            straight = !straight;
        } else if (c == u'“' || c == u'«' || c == u'„') {
            ++depth;
        } else if ((c == u'”' || c == u'»') && depth > 0) {
            --depth;
        } else if (depth == 0 && !straight) {
            result += c;
        }
    }
    return result;
}

// Whether an address, a handle or a link may stand in the words: a look without a pattern, which
// most lines do not pass. "p.m." does not, nor does a stop that ends a sentence.
bool mayHoldAddress(QStringView words)
{
    for (qsizetype i = words.indexOf(u'.'); i >= 0 && i + 2 < words.size(); i = words.indexOf(u'.', i + 1)) {
        if (words[i + 1].isLetterOrNumber() && words[i + 2].isLetterOrNumber())
            return true;
    }
    return words.contains(u'@') || words.contains("://"_L1);
}

bool startsWithCopyright(QStringView words)
{
    constexpr qsizetype mostMarks = 3;
    qsizetype from = 0;
    while (from < words.size() && from <= mostMarks && !words[from].isLetterOrNumber()) {
        if (words[from] == u'©' || words.sliced(from).startsWith("(c)"_L1, Qt::CaseInsensitive))
            return true;
        ++from;
    }
    return words.sliced(from).startsWith("copyright"_L1, Qt::CaseInsensitive);
}

constexpr qsizetype longestAppeal = 1500;
constexpr qsizetype shortestAppeal = 10;

}

bool isPageControl(const Line &line)
{
    if (line.folded.isEmpty() || line.words > mostControlWords)
        return false;
    if (controls().contains(line.folded) || isShareControl(line.folded))
        return true;
    // "Home | World | Sport | Search": a menu in one line.
    const QStringList parts = partsBetween(line.folded, u"|·•");
    return parts.size() > 1 && std::ranges::all_of(parts, [](const QString &part) {
        return controls().contains(part) || isSectionName(part) || isShareControl(part);
    });
}

bool isArticleControl(const Line &line)
{
    return !line.folded.isEmpty() && line.words <= mostControlWords && isShareControl(line.folded);
}

bool isSectionName(QStringView line)
{
    static const QSet<QString> names = linesOf(
        u"home|news|world|world news|international|nation|national|us|u.s|us news|u.s. news|usa|uk|uk "
        u"news|europe|eu|asia|"
        u"asia pacific|asia-pacific|africa|americas|latin america|north america|south "
        u"america|australia|oceania|pacific|"
        u"middle east|mideast|north africa|near east|gulf|central asia|south asia|southeast asia|east "
        u"asia|caribbean|balkans|"
        u"china|india|israel|russia|ukraine|palestine|iran|local|local "
        u"news|regional|region|city|metro|state|states|politics|"
        u"government|policy|elections|election|campaign|congress|white house|parliament|diplomacy|foreign affairs|"
        u"foreign "
        u"policy|defense|defence|security|military|war|conflict|crime|law|justice|courts|society|community|education|"
        u"health|science|technology|tech|environment|climate|weather|energy|business|economy|finance|markets|money|"
        u"trade|"
        u"industry|companies|media|opinion|opinions|op-ed|editorial|editorials|comment|commentary|analysis|columnists|"
        u"letters|"
        u"features|feature|special "
        u"report|investigations|culture|arts|art|entertainment|books|film|music|life|lifestyle|style|"
        u"travel|food|religion|faith|sport|sports|football|obituaries|human "
        u"rights|transport|shipping|ports|labour|labor|"
        u"top news|top stories|breaking news|latest|in depth|explainer|interview|"
        u"politik|wirtschaft|ausland|inland|panorama|kultur|gesellschaft|wissen|monde|politique|économie|société|"
        u"internacional|política|economía|sociedad|mundo|economia|esteri|cronaca|politica|buitenland|binnenland");
    if (line.size() > 60)
        return false;
    const QString folded = foldedLine(line);
    if (names.contains(folded))
        return true;
    QString even = folded;
    even.replace(" and "_L1, " & "_L1);
    const QStringList parts = partsBetween(even, u"/&>»›,|");
    return parts.size() > 1 && std::ranges::all_of(parts, [](const QString &part) { return names.contains(part); });
}

bool isContact(const Line &line, QStringView words)
{
    if (line.folded.isEmpty() || !mayHoldAddress(words))
        return false;
    static const QRegularExpression address(
        QStringLiteral("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|(?<![\\w@])@\\w{2,}|\\b(?:https?://|www\\.)\\S+|"
                       "\\b[\\w-]+\\.(?:com|org|net|news|info|tv|co\\.\\w\\w|example)\\b"));
    if (!address.matchView(words).hasMatch())
        return false;
    static const StockPhrases asks(
        u"(please/to) send/follow/like/e-mail/email/contact/reach/call/visit|(please/to) write to|(please/to) tweet "
        u"us/at/to|(please/to) find/join us|(please/to) get in touch|have/got a tip/story|tip|tips|do you "
        u"have|source|via|"
        u"(on) twitter/x/facebook|newsroom|editor");
    static const StockPhrases reached(
        u"can be reached/contacted/followed|follow * on/at|is on twitter/x/bluesky/mastodon");
    if (asks.open(line.folded) || reached.areIn(line.folded))
        return true;
    // An address with nothing beside it but a name.
    QString rest = words.toString();
    rest.remove(address);
    return !line.endsSentence && lineAt(rest, {0, rest.size()}, false).words <= 4;
}

bool isAppeal(QStringView words)
{
    if (words.size() > longestAppeal || words.size() < shortestAppeal)
        return false;
    static const StockPhrases strong(
        u"tracking pixel|privacy policy|terms of use/service|cookie policy|use/uses cookies|supported browser/browsers|"
        u"internet explorer|ad blocker|adblocker|unsubscribe|our (*) (*) newsletter/newsletters|all rights reserved|"
        u"republish/republished/republishing|to/in your inbox|nonprofit journalism|independent journalism|"
        u"reproduction (is) prohibited|may not be published/reproduced/copied|without (prior) (written) "
        u"permission/consent|nutzungsbedingungen|datenschutzerklärung|conditions d'utilisation|tous droits réservés|"
        u"alle rechte vorbehalten|todos los derechos reservados|our community guidelines");
    static const StockPhrases weak(
        u"donate/donation/donations|subscribe/subscriber/subscribers/subscription/subscriptions|newsletter/newsletters|"
        u"become a member|membership|support us/our|goal to raise|generous|sign/signing up|inbox|cookie/cookies|"
        u"guidelines|canonical|browser/browsers|our journalism/reporting/readers/website/site|reporting like this|"
        u"download our/the app|free/daily/weekly/morning/evening e-mail/email/briefing/alert/alerts|rights reserved|"
        u"copyright|this website|this web site");
    static const StockPhrases address(u"you|your|yours|we|our|us"); // with "we're" and "you've"
    static const StockPhrases imperative(
        u"please|sign up|subscribe|join|support|donate|get|read|follow|download|help|become|click|try|stay|never miss|"
        u"don't miss|enjoy|love|like what|want|use|choose|copy|this website/site|copyright");

    if (words.size() <= 300 && startsWithCopyright(words))
        return true;
    const QString own = outsideQuotes(words).toLower();
    const qsizetype sure = strong.findIn(own, 2).size();
    QSet<QStringView> hints;
    for (const TextRange found : weak.findIn(own, own.size()))
        hints.insert(found.of(own).first(std::min<qsizetype>(4, found.length()))); // "member", "membership": one hint
    if (sure == 0 && hints.isEmpty())
        return false;
    const bool speaksToReader = address.areIn(own);
    const bool asks = imperative.open(own) || own.startsWith(u'©');
    if (sure > 0)
        return sure > 1 || speaksToReader || asks;
    return hints.size() > 1 ? speaksToReader || asks : asks && speaksToReader;
}

bool isPointer(const Line &line, QStringView words)
{
    if (line.folded.isEmpty() || line.words > 25)
        return false;
    if (!words.contains(u':') && !words.contains(u'»') && !words.contains(u'>') && !words.contains(u'|'))
        return false;
    static const StockPhrases pointers(
        u"read (more/also/next)|read the full story here|see also|also read|also see|also|related "
        u"(article/story/news/coverage)|watch|listen|more on this (story)|more|recommended|don't miss|lesen sie auch|"
        u"mehr zum thema|lire aussi|à lire (aussi)|lea también|lee también|leggi anche|leia também|lees ook|"
        u"читайте также|اقرأ أيضا");
    const QString lower = words.toString().toLower();
    qsizetype end = pointers.endOfOpening(lower);
    while (end >= 0 && end < lower.size() && lower[end].isSpace())
        ++end;
    return end >= 0 && end < lower.size() && QStringView(u":»>|").contains(lower[end]);
}

bool isEditorsNote(const Line &line)
{
    if (line.folded.isEmpty())
        return false;
    static const StockPhrases labels(
        u"correction/corrections (appended)|clarification|editor/editors note|editor's note|update|note to readers");
    static const StockPhrases notes(
        u"this article/story/report/piece/post was/is (first/originally/last) "
        u"amended/updated/corrected/published/edited/produced/reprinted/republished|this "
        u"article/story/report/piece/post "
        u"has been (first/originally/last) amended/updated/corrected/published/edited/produced/reprinted/republished|"
        u"an earlier version of this article/story");
    if (notes.open(line.folded))
        return true;
    qsizetype end = labels.endAt(line.folded, 0);
    while (end >= 0 && end < line.folded.size() && line.folded[end].isSpace())
        ++end;
    return end >= 0 && (end == line.folded.size() || QStringView(u":—–-").contains(line.folded[end]));
}

bool startsTail(const Line &line)
{
    if (line.folded.isEmpty() || line.words > 12 || line.endsSentence)
        return false;
    static const StockPhrases headings(
        u"featured on|most read/popular/viewed/shared/commented|related|more "
        u"from/on/in/about/stories/news|more top stories|also on/in/from|top stories|in pictures|editor/editors "
        u"pick/picks/choice|editor's pick/picks/choice|recommended|you may/might (also) like|you may/might (also) be "
        u"interested|what to read next|read next|up next|a message from|dear reader|before you go|support "
        u"the|republish|"
        u"about the author/authors|(view/read) (*) comment/comments|latest from/news/stories|trending|popular "
        u"now/stories|around the web|from the/around web|from the/around our partners|sponsored|other stories/news|"
        u"mehr zum thema|meistgelesen|auch interessant|das könnte sie|sur le même sujet|les plus lus|lo más leído|"
        u"más leídas|noticias relacionadas|più letti|mais lidas|meest gelezen|اقرأ أيضا|الأكثر قراءة|читайте также");
    if (headings.open(line.folded))
        return true;
    static const StockPhrases comments(u"comment|comments");
    qsizetype digits = 0; // "12 comments"
    while (digits < line.folded.size() && line.folded[digits].isDigit())
        ++digits;
    return digits > 0 && comments.open(QStringView(line.folded).sliced(digits));
}

bool isOrnament(QStringView words)
{
    return std::ranges::none_of(words, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

}
