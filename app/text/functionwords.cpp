// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/functionwords.h"

#include "app/text/segments.h"

#include <QHash>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <bit>

namespace Synoptic {

namespace {

struct Language {
    const char16_t *tag;
    const char16_t *words; // separated by blanks, lower case
};

// The closed classes of each language as its grammar lists them, with "say" and "also" where news
// can hardly do without.
constexpr std::array<Language, 14> languages = {{
    {u"en",
        u"the a an and or but nor so yet if as than that this these those there here which who whom whose what when "
        u"where why how "
        u"i you he she it we they me him her us them my your his its our their myself himself herself itself "
        u"themselves "
        u"am is are was were be been being have has had having do does did will would shall should can could may might "
        u"must "
        u"not no of in on at by for with from to into onto over under between among through during before after since "
        u"until "
        u"about against within without upon across behind beyond near off out up down along around toward towards per "
        u"via "
        u"because while although though unless whether both either neither each every all any some such other another "
        u"more "
        u"most less least few many much several only also just even still already again then now very too said says "
        u"say"},
    {u"de",
        u"der die das den dem des ein eine einen einem einer eines und oder aber denn sondern doch wenn als wie dass "
        u"daß ob weil "
        u"ich du er sie es wir ihr mich dich ihn uns euch ihnen ihm mir dir sein seine seinen seiner ihre ihren ihrer "
        u"unser "
        u"ist sind war waren wird werden wurde wurden worden hat haben hatte hatten kann können konnte soll sollen "
        u"muss müssen "
        u"nicht kein keine nur auch noch schon sehr mehr so dann hier dort da dieser diese dieses diesem diesen jeder "
        u"jede "
        u"in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter zwischen durch für gegen ohne um bis "
        u"seit "
        u"während wegen sich man was wer wo sagte"},
    {u"fr",
        u"le la les un une des du de d l et ou mais donc or ni car que qui quoi dont où si comme quand lorsque je tu "
        u"il elle on "
        u"nous vous ils elles me te se lui leur y en ce cet cette ces mon ma mes ton son sa ses notre nos votre vos "
        u"leurs est "
        u"sont était étaient être été a ont avait avaient avoir eu sera seront fait faire peut doit pas ne plus aussi "
        u"très "
        u"dans sur sous avec sans pour par à au aux chez entre vers depuis pendant après avant contre selon c qu n s j "
        u"dit"},
    {u"es",
        u"el la los las un una unos unas y e o u pero sino ni que quien cual cuando donde como si porque yo tú él ella "
        u"nosotros "
        u"ellos ellas me te se lo le les nos mi su sus este esta estos estas ese esa eso aquel es son era eran ser fue "
        u"fueron "
        u"sido está están estaba ha han había habían haber no más muy también ya de del en a al con sin por para sobre "
        u"entre "
        u"hasta desde contra durante tras según dijo"},
    {u"it",
        u"il lo la i gli le un uno una e ed o ma però che chi cui quale quando dove come se perché io tu lui lei noi "
        u"voi loro mi "
        u"ti si ci vi ne suo sua suoi sue questo questa questi queste quello quella è sono era erano essere stato "
        u"stata ha "
        u"hanno aveva avevano avere non più anche già molto di del dello della dei degli delle a al allo alla ai agli "
        u"alle da "
        u"dal dalla in nel nella nei nelle con su sul sulla per tra fra contro secondo dopo detto"},
    {u"pt",
        u"o a os as um uma uns umas e ou mas nem que quem qual quando onde como se porque eu ele ela nós eles elas me "
        u"te lhe "
        u"lhes nos seu sua seus suas este esta esse essa isso isto aquele é são era eram ser foi foram sido está estão "
        u"estava "
        u"tem têm tinha tinham ter não mais muito também já de do da dos das em no na nos nas ao aos à às com sem por "
        u"pelo "
        u"pela para sobre entre até desde contra após segundo disse"},
    {u"nl",
        u"de het een en of maar want dus dat die dit deze wie wat waar wanneer hoe als omdat terwijl ik jij je hij zij "
        u"ze wij we "
        u"jullie mij hem haar ons hen hun zijn is was waren ben bent wordt worden werd werden heeft hebben had hadden "
        u"kan "
        u"kunnen kon zal zullen zou moet moeten niet geen ook nog al zeer meer er hier daar van in op aan bij met naar "
        u"uit "
        u"voor over onder tussen door tegen zonder om tot sinds tijdens volgens zich zei"},
    {u"sv",
        u"och att det som en ett den de är var för på med av till i om inte har hade han hon vi jag ni sig sin sina "
        u"men eller när "
        u"där hur vad vem ska skulle kan kunde från vid under mellan efter före mot utan också mycket mer än denna "
        u"detta dessa "
        u"blir blev säger sade"},
    {u"pl",
        u"i w z na do o że się nie to jest są był była było byli być a ale lub oraz czy jak który która które których "
        u"przez po "
        u"od dla przy za pod nad przed między ze we tym tego tej ten ta te jego jej ich on ona oni my ja już także też "
        u"tylko "
        u"może powiedział"},
    {u"ru",
        u"и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по ее её мне было вот от меня о "
        u"из ему "
        u"для мы их чем при был была были быть это этот эта эти который которая которые также после до или если об под "
        u"над "
        u"между уже только"},
    {u"uk",
        u"і й та в у не що він на я з із як а то вона так його але за по її було від про до для ми їх при був була "
        u"були бути це "
        u"цей ця ці який яка які також після або якщо під над між вже тільки щоб"},
    {u"ar",
        u"في من على إلى عن مع أن إن التي الذي الذين هذا هذه ذلك تلك كان كانت قد لا ما لم لن هو هي هم بعد قبل بين حتى "
        u"كما "
        u"أو ثم منذ خلال أي كل غير عند وقال وفي ومن"},
    {u"fa", u"در به از که این را با است برای آن یک تا بر هم نیز شده خود ما شد اما یا گفت های می کرد بود شود کند دارد"},
    {u"ur", u"کے کی کا میں ہے اور سے کو نے پر یہ کہ اس ہیں تھا وہ بھی نہیں ایک گیا کر ان جو تو کہا"},
}};

// The languages that have a word in their list: one bit each, in the order of the list above.
using LanguageBits = quint16;
static_assert(languages.size() <= sizeof(LanguageBits) * 8);

const QHash<QStringView, LanguageBits> &languagesByWord()
{
    static const QHash<QStringView, LanguageBits> byWord = [] {
        QHash<QStringView, LanguageBits> result;
        result.reserve(2000);
        for (std::size_t i = 0; i < languages.size(); ++i) {
            for (const QStringView word : QStringView(languages[i].words).tokenize(u' ', Qt::SkipEmptyParts))
                result[word] |= LanguageBits(1 << i);
        }
        return result;
    }();
    return byWord;
}

// A beginning long enough to know a language by.
constexpr qsizetype enoughToGuess = 20000;

// The words of a text that vote, counted for each language. Words are cut at apostrophes, so that
// "l'accord" and "don't" show their function words.
struct Votes {
    qsizetype words = 0;
    std::array<qsizetype, languages.size()> of = {};
};

Votes votesIn(QStringView text)
{
    constexpr qsizetype longest = 24; // no function word comes near
    const QHash<QStringView, LanguageBits> &byWord = languagesByWord();
    Votes votes;
    for (const TextRange word : words(text, {0, text.size()})) {
        ++votes.words;
        QVarLengthArray<QChar, longest> lower;
        for (const QChar c : word.of(text)) {
            if (lower.size() == longest || (!lower.isEmpty() && (c == u'\'' || c == u'\u2019')))
                break;
            lower.append(c.toLower());
        }
        const auto found = byWord.constFind(QStringView(lower.constData(), lower.size()));
        if (found == byWord.cend())
            continue;
        for (LanguageBits bits = *found; bits != 0; bits &= LanguageBits(bits - 1))
            ++votes.of[std::size_t(std::countr_zero(bits))];
    }
    return votes;
}

QString languageOfScript(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Greek:
        return QStringLiteral("el");
    case QChar::Script_Hebrew:
        return QStringLiteral("he");
    case QChar::Script_Armenian:
        return QStringLiteral("hy");
    case QChar::Script_Georgian:
        return QStringLiteral("ka");
    case QChar::Script_Thai:
        return QStringLiteral("th");
    case QChar::Script_Hangul:
        return QStringLiteral("ko");
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return QStringLiteral("ja");
    case QChar::Script_Han:
        return QStringLiteral("zh");
    case QChar::Script_Devanagari:
        return QStringLiteral("hi");
    case QChar::Script_Bengali:
        return QStringLiteral("bn");
    case QChar::Script_Tamil:
        return QStringLiteral("ta");
    default:
        return {};
    }
}

}

QString languageOf(QStringView text)
{
    text = text.first(std::min(text.size(), enoughToGuess));
    std::array<qsizetype, QChar::ScriptCount> letters = {};
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (QChar::isLetter(c))
            ++letters[size_t(QChar::script(c))];
    }
    // A page of Japanese has more Han than kana, and no other language has kana at all.
    if ((letters[QChar::Script_Hiragana] + letters[QChar::Script_Katakana]) * 10 > letters[QChar::Script_Han])
        letters[QChar::Script_Hiragana] += letters[QChar::Script_Han];
    const auto most = std::ranges::max_element(letters);
    if (*most == 0)
        return {};
    if (const QString only = languageOfScript(QChar::Script(most - letters.begin())); !only.isEmpty())
        return only;

    const Votes votes = votesIn(text);
    const auto best = std::ranges::max_element(votes.of);
    qsizetype next = 0;
    for (auto it = votes.of.begin(); it != votes.of.end(); ++it) {
        if (it != best)
            next = std::max(next, *it);
    }
    // Three words, an eighth of the text, and clearly before the next: less than that is no vote.
    const bool isClear = *best >= 3 && *best * 8 >= votes.words && *best * 10 > next * 11;
    return isClear ? QString::fromUtf16(languages[std::size_t(best - votes.of.begin())].tag) : QString();
}

double functionWordShare(QStringView text, const QString &language)
{
    const auto *const known
        = std::ranges::find(languages, language, [](const Language &it) { return QStringView(it.tag); });
    if (known == languages.end())
        return -1;
    const Votes votes = votesIn(text);
    return votes.words == 0 ? 0 : double(votes.of[std::size_t(known - languages.begin())]) / double(votes.words);
}

}
