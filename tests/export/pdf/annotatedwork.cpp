// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/export/pdf/annotatedwork.h"

#include "app/import/importers.h"
#include "app/quotes/finder.h"

#include <QDir>

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

AnnotatedWork::AnnotatedWork(const QList<Article> &articles, const QString &title)
{
    for (const Article &article : articles) {
        StoredArticle stored{.id = ArticleId{m_work.snapshot.articles.size() + 1},
            .position = m_work.snapshot.articles.size(),
            .name = u"article"_s,
            .raw = article.text.toUtf8(),
            .found = article};
        stored.found.id = stored.id;
        m_work.snapshot.articles.append(stored);
    }
    m_work.title = title;
    m_work.articles = effectiveArticles(m_work.snapshot);
    Progress progress;
    m_work.findings = find(m_work.articles, Scope::Event, progress).value();
}

TagId AnnotatedWork::addTag(const QString &name, const QString &colour, TagId parent)
{
    const TagId id{m_work.snapshot.tags.size() + 1};
    m_work.snapshot.tags.append({.id = id, .parent = parent, .position = id.value, .name = name, .colour = colour});
    return id;
}

Anchor AnnotatedWork::anchor(qsizetype article, const QString &words) const
{
    const Article &it = m_work.articles[article];
    const qsizetype begin = it.text.indexOf(words);
    if (begin < 0)
        qFatal("There are no such words: %s", qPrintable(words));
    return anchorAt(it, {begin, begin + words.size()});
}

Authorship AnnotatedWork::now() const
{
    const QString minute = QString::number((m_last + m_lastNote) % 60).rightJustified(2, u'0');
    return {.author = m_last % 3 == 2 ? u"Jón Þórsson"_s : u"Dana Winter"_s,
        .created = u"2031-05-16T09:%1:00Z"_s.arg(minute),
        .modified = u"2031-05-17T21:%1:30Z"_s.arg(minute)};
}

void AnnotatedWork::mark(qsizetype article, const QString &words, const QList<TagId> &tags, const QString &note)
{
    const Anchor place = anchor(article, words);
    m_work.snapshot.annotations[place.article].append(
        {.id = AnnotationId{++m_last}, .place = place, .tags = tags, .note = note, .by = now()});
}

void AnnotatedWork::note(const QString &text, qsizetype article, const QString &words)
{
    Note note{.id = NoteId{++m_lastNote}, .text = text, .by = now()};
    if (article >= 0)
        note.about = m_work.articles[article].id;
    if (!words.isEmpty())
        note.quote = anchor(article, words);
    m_work.snapshot.notes.append(note);
}

Article articleOf(const QStringList &paragraphs, const QString &outlet, const QString &language)
{
    Article article;
    article.outlet = outlet;
    article.language = language;
    article.published = u"2031-05-14"_s;
    article.headline = paragraphs.first();
    for (const QString &paragraph : paragraphs) {
        const qsizetype begin = article.text.size();
        article.text += paragraph;
        article.blocks.append({{begin, article.text.size()}, begin == 0 ? BlockRole::Headline : BlockRole::Body});
        article.text += u"\n\n"_s;
    }
    return article;
}

AnnotatedWork annotatedSamples()
{
    const QDir folder(QStringLiteral(SAMPLE_FOLDER));
    QList<Article> articles;
    for (const QString &name : folder.entryList({u"?-*.txt"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            articles.append(importBytes(file.readAll(), name).articles.value(0).article);
    }
    AnnotatedWork it(articles);
    const TagId people = it.addTag(u"People"_s, u"#b88a00"_s);
    const TagId blame = it.addTag(u"Blame"_s, u"#de6455"_s);
    const TagId relief = it.addTag(u"Relief"_s, u"#2e9f8e"_s);
    const TagId money = it.addTag(u"Who pays"_s, u"#8a74d2"_s);
    const TagId open = it.addTag(u"Open question"_s, {});
    it.mark(0, u"lost patience with all of us"_s, {blame});
    it.mark(0, u"shops have rationed milk and fresh vegetables since the first week of May"_s, {people},
        u"Only this paper went to the shops."_s);
    it.mark(0, u"kindness does not keep medicine cold"_s, {people, relief});
    it.mark(0, u"the state would cover “a part, but not a large part” of them"_s, {money},
        u"Who is the *government official*? The wire has “a senior official in the transport ministry”."_s);
    it.mark(0, u"She gave no date."_s, {open});
    it.mark(1, u"depend on Port Selm for food, fuel and medicine. The navy has carried emergency supplies"_s, {people});
    it.mark(1, u"told CWS by telephone"_s);
    it.mark(1, u"a part, but not a large part"_s, {money});
    it.mark(2, u"the country lost patience with all of us"_s, {blame}, u"The same words, broken in another place."_s);
    it.mark(4, u"Automation is coming"_s, {blame});
    it.note(u"Compare the figures for the lorries once the customs report is out."_s);
    it.note(u"The wire’s text stands behind most of it."_s, 1);
    it.note(u"Said on the steps, not in the hall."_s, 0, u"What we have signed tonight"_s);
    return it;
}

AnnotatedWork hardWords()
{
    QStringList text{u"Fifteen officials find the affair “difficult”"_s,
        u"“We’re baffled,” the chief of staff – a Dr. Müller-Žižek – said: ‘fjord’, ‘afflict’, ‘waffle’."_s,
        u"„Straße“, sagte er; « Ça suffit », dit-elle… The naïve façade cost £1,250.50 — or €1 400 — in São Tomé."_s,
        u"Words with combining marks: cafe\u0301, A\u030angstro\u0308m; with a soft hy\u00adphen; a no\u00a0break space."_s};
    text.last() += u" She left the cafe\u0301, by the nai\u0308vete\u0301; all of it."_s;
    const QString filler
        = u"The committee met again in the afternoon and found that the offices had been refitted without a fixed offer. "_s;
    for (int i = 0; i < 14; ++i)
        text.append(filler.repeated(4) + u"Paragraph %1 ends here."_s.arg(i + 1));
    AnnotatedWork it({articleOf(text, u"Courier"_s), articleOf({u"Second"_s, u"Not the first."_s}, u"Gazette"_s)});
    const TagId tag = it.addTag(u"official"_s, u"#b88a00"_s);
    const TagId spaced = it.addTag(u"Größe & Wert"_s, u"#123456"_s);
    it.mark(0, u"officials find the affair “difficult”"_s, {tag}, u"A headline can be marked too."_s);
    it.mark(0, u"“We’re baffled,”"_s, {tag, spaced}, u"Line one\nLine two: “quoted” – 第三"_s);
    it.mark(0, u"chief of staff – a Dr. Müller-Žižek –"_s, {spaced});
    it.mark(0, u"‘fjord’, ‘afflict’, ‘waffle’"_s);
    it.mark(0, u"Straße“, sagte er; « Ça suffit », dit-elle…"_s, {tag});
    it.mark(0, u"naïve façade cost £1,250.50 — or €1 400"_s, {}, u"f"_s);
    it.mark(0, u"cafe\u0301, A\u030angstro\u0308m; with a soft hy\u00adphen; a no\u00a0break"_s);
    it.mark(0, u"left the cafe\u0301"_s); // and not the comma behind the mark
    it.mark(0, u"the nai\u0308vete\u0301"_s);
    it.mark(0, u"Paragraph 1 ends here."_s, {tag});
    for (int i = 4; i < 14; ++i) // several paragraphs at once, over the end of a page among them
        it.mark(0, u"Paragraph %1 ends here.\n\nThe committee met again in the afternoon"_s.arg(i), {spaced},
            u"Over a paragraph’s end."_s);
    it.mark(1, u"Not the first"_s);
    return it;
}

AnnotatedWork overlaps()
{
    AnnotatedWork it({articleOf(
        {u"One headline"_s, u"The first words and the last words of a line that goes on for a while, until it ends."_s,
            u"Another paragraph stands here."_s},
        u"Courier"_s)});
    const TagId a = it.addTag(u"a"_s, u"#b88a00"_s);
    const TagId b = it.addTag(u"b"_s, u"#de6455"_s);
    const TagId none = it.addTag(u"none"_s, {});
    it.mark(0, u"The first words and the last words"_s, {a});
    it.mark(0, u"first words"_s, {b}, u"inside"_s);
    it.mark(0, u"the last words of a line"_s, {none}, u"across"_s);
    it.mark(0, u"first words"_s, {a, b, none}, u"the same again"_s);
    it.mark(0, u"until it ends.\n\nAnother"_s, {b});
    it.mark(0, u"headline"_s);
    return it;
}

AnnotatedWork marksOnCopies()
{
    const QString told = u"The harbour was closed again on Monday, and nobody knows for how long it will be."_s;
    const auto said = [](const QString &end) {
        return u"“We will open the harbour for every boat in the spring%1,” said Ida Brann."_s.arg(end);
    };
    AnnotatedWork it({articleOf({u"Harbour to open"_s, told, said(u", and nobody pays"_s)}, u"Courier"_s),
        articleOf({u"Spring opening"_s, told, said({})}, u"Gazette"_s),
        articleOf({u"All is free"_s, told, said({})}, u"Ledger"_s)});
    const TagId first = it.addTag(u"Promise"_s, u"#b88a00"_s);
    const TagId second = it.addTag(u"Spring"_s, u"#de6455"_s);
    const TagId third = it.addTag(u"Boats"_s, u"#2e9f8e"_s);
    it.mark(0, u"open the harbour"_s, {first}, u"Noted on the fullest."_s);
    it.mark(1, u"every boat"_s, {third}, u"Noted on the second copy."_s);
    it.mark(2, u"in the spring"_s, {second});
    it.mark(2, u"the harbour for every"_s);
    it.mark(1, u"nobody knows"_s, {first}, u"Noted beside the quotation."_s);
    it.mark(2, u"on Monday"_s, {second});
    it.note(u"Noted on the third copy’s quotation."_s, 2, u"We will open the harbour"_s);
    it.note(u"Noted on the whole article."_s, 1);
    it.note(u"Noted on the project."_s);
    return it;
}

AnnotatedWork otherScripts()
{
    AnnotatedWork it({
        articleOf({u"אי אפשר לחכות עוד"_s, u"הנמל ייפתח מחר בבוקר, אמרה השרה בערב. המעבורות חוזרות לעבודה."_s},
            u"Hebrew"_s, u"he"_s),
        articleOf({u"الميناء يفتح غدا"_s, u"قالت الوزيرة مساء إن الميناء سوف يفتح غدا وتعود السفن بعد تسعة عشر يوما."_s,
                      u"«لا أحد يقبل الاتفاق الآن إلا الأطراف»، قال الرئيس بلا شك عن الأسعار. الصَّبر والكُتّاب."_s},
            u"Arabic"_s, u"ar"_s),
        articleOf({u"港口明天开放"_s, u"部长晚上说，港口明天早上开放。渡轮十九天后恢复航行，工人返回工作。"_s},
            u"Chinese"_s, u"zh-Hans"_s),
        articleOf({u"港は明日開く"_s, u"大臣は夜、港が明日の朝に開くと述べた。フェリーは十九日ぶりに運航する。"_s},
            u"Japanese"_s, u"ja"_s),
        articleOf(
            {u"Порт откроют завтра"_s, u"Министр сказала: «Порт откроют утром», — и ушла. Στο λιμάνι επέστρεψαν."_s},
            u"Russian"_s, u"ru"_s),
        articleOf({u"English with names"_s,
                      u"The minister wrote הנמל פתוח on the board, and 港口 below it, before she left."_s},
            u"Mixed"_s),
    });
    it.mark(0, u"ייפתח מחר בבוקר, אמרה השרה"_s);
    it.mark(1, u"مساء إن"_s);
    it.mark(1, u"«لا أحد يقبل الاتفاق الآن إلا الأطراف»"_s);
    it.mark(1, u"بلا شك"_s);
    it.mark(2, u"港口明天早上开放。渡轮十九天后"_s);
    it.mark(3, u"港が明日の朝に開くと述べた。フェリー"_s);
    it.mark(4, u"«Порт откроют утром», — и ушла. Στο λιμάνι"_s);
    it.mark(5, u"wrote הנמל פתוח on the board, and 港口 below"_s, {}, u"Three scripts."_s);
    return it;
}

AnnotatedWork manyMarks(qsizetype articles, qsizetype wordsOfEach, qsizetype marks)
{
    QList<Article> all;
    for (qsizetype a = 0; a < articles; ++a) {
        QStringList paragraphs{u"Report number %1"_s.arg(a + 1)};
        QString paragraph;
        for (qsizetype w = 0; w < wordsOfEach; ++w) {
            paragraph += u"word%1x%2 "_s.arg(a).arg(w);
            if (w % 40 == 39) {
                paragraphs.append(paragraph.trimmed());
                paragraph.clear();
            }
        }
        all.append(articleOf(paragraphs, u"Outlet %1"_s.arg(a + 1)));
    }
    AnnotatedWork it(all);
    const QList<TagId> tags{it.addTag(u"One"_s, u"#b88a00"_s), it.addTag(u"Two"_s, u"#de6455"_s)};
    const qsizetype each = marks / articles;
    for (qsizetype a = 0; a < articles; ++a) {
        for (qsizetype m = 0; m < each; ++m) {
            const qsizetype w = m * (wordsOfEach / each);
            it.mark(a, u"word%1x%2 "_s.arg(a).arg(w), {tags[m % 2]}, m % 5 == 0 ? u"A note."_s : QString());
        }
    }
    return it;
}

}
