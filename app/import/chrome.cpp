// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/chrome.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

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
const QRegularExpression &shareControl()
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:(?:e-?mail|print|share|save|bookmark|tweet|pin|like|recommend|gift|copy|send|post|whatsapp|report)"
        "(?: (?:this|the|full|on|via|to|by|with|a))*(?: (?:article|story|page|post|link|url|e-?mail|facebook|"
        "twitter|x|whatsapp|linkedin|telegram|reddit|pinterest|friend|feedback|error|typo))?"
        "|(?:facebook|twitter|x|whatsapp|linkedin|telegram|reddit|instagram|youtube|tiktok|e-?mail|print|messenger|"
        "pinterest|bluesky|mastodon|copy link|share)(?:[ ,|/·]+(?:facebook|twitter|x|whatsapp|linkedin|telegram|reddit|"
        "instagram|youtube|tiktok|e-?mail|print|messenger|pinterest|bluesky|mastodon|copy link|link|share|more|save))*"
        "|send feedback|contact (?:the )?editors?|(?:\\d+ )?(?:shares?|comments?)|text size|font size|a a a)$"));
    return pattern;
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

constexpr qsizetype longestAppeal = 1500;
constexpr qsizetype shortestAppeal = 10;

}

bool isPageControl(const Line &line)
{
    if (line.folded.isEmpty() || line.words > mostControlWords)
        return false;
    if (controls().contains(line.folded) || shareControl().match(line.folded).hasMatch())
        return true;
    // "Home | World | Sport | Search": a menu in one line.
    static const QRegularExpression bar(QStringLiteral("\\s*[|·•]\\s*"));
    const bool hasBars = line.folded.contains(u'|') || line.folded.contains(u'·') || line.folded.contains(u'•');
    const QStringList parts = hasBars ? line.folded.split(bar, Qt::SkipEmptyParts) : QStringList();
    return parts.size() > 1 && std::ranges::all_of(parts, [](const QString &part) {
        return controls().contains(part) || isSectionName(part) || shareControl().match(part).hasMatch();
    });
}

bool isArticleControl(const Line &line)
{
    return !line.folded.isEmpty() && line.words <= mostControlWords && shareControl().match(line.folded).hasMatch();
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
    static const QRegularExpression between(QStringLiteral("\\s*(?:[/&>»›,|]|\\band\\b)\\s*"));
    const QString folded = foldedLine(line);
    if (names.contains(folded))
        return true;
    const QStringList parts = folded.split(between, Qt::SkipEmptyParts);
    return parts.size() > 1 && std::ranges::all_of(parts, [](const QString &part) { return names.contains(part); });
}

bool isContact(const Line &line, QStringView words)
{
    if (line.folded.isEmpty())
        return false;
    if (!words.contains(u'@') && !words.contains(u'.'))
        return false;
    static const QRegularExpression address(
        QStringLiteral("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|(?<![\\w@])@\\w{2,}|\\b(?:https?://|www\\.)\\S+|"
                       "\\b[\\w-]+\\.(?:com|org|net|news|info|tv|co\\.\\w\\w|example)\\b"));
    if (!address.matchView(words).hasMatch())
        return false;
    static const QRegularExpression asks(
        QStringLiteral("^(?:please |to )?(?:send|follow|like|e-?mail|contact|reach|write to|tweet "
                       "(?:us|at|to)|call|visit|find us|join us|"
                       "get in touch|have a (?:tip|story)|got a (?:tip|story)|tips?|do you have|source|via|(?:on "
                       ")?(?:twitter|x|facebook)|"
                       "newsroom|editor)\\b"));
    static const QRegularExpression reached(
        QStringLiteral("\\bcan be (?:reached|contacted|followed)|\\bfollow (?:him|her|them|us|me|"
                       "@?\\w+) (?:on|at)\\b|\\bis on (?:twitter|x|bluesky|mastodon)\\b"));
    if (asks.match(line.folded).hasMatch() || reached.match(line.folded).hasMatch())
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
    static const QRegularExpression strong(
        QStringLiteral(
            "\\b(?:tracking pixel|privacy policy|terms of (?:use|service)|cookie policy|uses? cookies|supported "
            "browsers?|"
            "internet explorer|ad ?-?blocker|unsubscribe|our (?:\\w+ ){0,2}newsletters?|all rights reserved|"
            "republish(?:ed|ing)?|to your inbox|in your inbox|nonprofit journalism|independent journalism|"
            "reproduction (?:is )?prohibited|may not be (?:published|reproduced|copied)|without (?:prior )?(?:written "
            ")?"
            "(?:permission|consent)|nutzungsbedingungen|datenschutzerklärung|conditions d'utilisation|"
            "tous droits réservés|alle rechte vorbehalten|todos los derechos reservados|our community guidelines)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression weak(
        QStringLiteral("\\b(?:donat(?:e|ions?)|subscri(?:be|bers?|ptions?)|newsletters?|become a "
                       "member|membership|support (?:us|our)|"
                       "goal to raise|generous|sign(?:ing)? up|inbox|cookies?|guidelines|canonical|browsers?|"
                       "our (?:journalism|reporting|readers|website|site)|reporting like this|download (?:our|the) app|"
                       "(?:free|daily|weekly|morning|evening) (?:e-?mail|briefing|alerts?)|rights "
                       "reserved|copyright|this (?:web)?site)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression address(
        QStringLiteral("\\b(?:you|your|yours|we|our|us|we're|we've|we'll|you're)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression imperative(
        QStringLiteral(
            "^\\W*(?:please|sign up|subscribe|join|support|donate|get|read|follow|download|help|become|click|try|stay|"
            "never miss|don't miss|enjoy|love|like what|want|use|choose|copy|this (?:website|site)|©|copyright)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression copyright(
        QStringLiteral("^\\W{0,3}(?:©|\\(c\\)|copyright)"), QRegularExpression::CaseInsensitiveOption);

    if (words.size() <= 300 && copyright.matchView(words).hasMatch())
        return true;
    QString own = outsideQuotes(words);
    own.replace(u'’', u'\'');
    QSet<QString> hints;
    qsizetype sure = 0;
    for (auto it = strong.globalMatch(own); it.hasNext(); it.next())
        ++sure;
    for (auto it = weak.globalMatch(own); it.hasNext();)
        hints.insert(it.next().captured().toLower().first(4)); // "member" and "membership" are one hint
    if (sure == 0 && hints.isEmpty())
        return false;
    const bool speaksToReader = address.match(own).hasMatch();
    const bool asks = imperative.match(own).hasMatch();
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
    static const QRegularExpression pattern(
        QStringLiteral(
            "^\\W*(?:read(?: (?:more|also|next|the full story here))?|see also|also read|also see|also|related(?: "
            "(?:article|story|news|coverage))?|watch|listen|more on this(?: story)?|more|recommended|don't miss|"
            "lesen sie auch|mehr zum thema|lire aussi|à lire(?: aussi)?|lea también|lee también|leggi anche|leia "
            "também|"
            "lees ook|читайте также|اقرأ أيضا)\\s*[:»>|]"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern.matchView(words).hasMatch();
}

bool isEditorsNote(const Line &line)
{
    if (line.folded.isEmpty())
        return false;
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:corrections?(?: appended)?|clarification|editor'?s'? note|update|note to readers)\\s*(?::|—|–|-|$)|"
        "^this (?:article|story|report|piece|post) (?:was|has been|is) (?:first |originally |last )?(?:amended|updated|"
        "corrected|published|edited|produced|reprinted|republished)\\b|^an earlier version of this "
        "(?:article|story)\\b"));
    return pattern.match(line.folded).hasMatch();
}

bool startsTail(const Line &line)
{
    if (line.folded.isEmpty() || line.words > 12 || line.endsSentence)
        return false;
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:featured on|most (?:read|popular|viewed|shared|commented)|related\\b|more "
        "(?:from|on|in|about|stories|news|"
        "top stories)\\b|also (?:on|in|from)\\b|top stories|in pictures|editors?'?s? (?:picks?|choice)|recommended|"
        "you (?:may|might) (?:also )?(?:like|be interested)|what to read next|read next|up next|"
        "a message from|dear reader|before you go|support the|republish|about the authors?|"
        "(?:view |read )?\\d* ?comments\\b|latest (?:from|news|stories)|trending|popular (?:now|stories)|around the "
        "web|"
        "from (?:the|around) (?:web|our partners)|sponsored|other (?:stories|news)|"
        "mehr zum thema|meistgelesen|auch interessant|das könnte sie|sur le même sujet|les plus lus|"
        "lo más leído|más leídas|noticias relacionadas|più letti|mais lidas|meest gelezen|"
        "اقرأ أيضا|الأكثر قراءة|читайте также)"));
    return pattern.match(line.folded).hasMatch();
}

bool isOrnament(QStringView words)
{
    return std::ranges::none_of(words, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

}
