// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/html.h"

#include "app/export/remarks.h"
#include "app/export/web/page.h"
#include "app/export/wholefile.h"
#include "resources/web/web.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(WebPage)
};

using Web::attribute;

QString hashOf(const QByteArray &content)
{
    return u"'sha256-"_s + QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toBase64())
        + u'\'';
}

// Only this very style and this very script, and nothing from anywhere: text that pretended to be a script
// would not run even if it were not escaped.
QString policyOf(const QByteArray &style, const QByteArray &script)
{
    return u"default-src 'none'; style-src "_s + hashOf(style) + u"; script-src "_s + hashOf(script)
        + u"; base-uri 'none'; form-action 'none'"_s;
}

QString button(const QString &words, const char *kind, const QString &value, bool isPressed)
{
    return u"<button"_s + attribute(kind, value) + attribute("aria-pressed", isPressed ? u"true"_s : u"false"_s) + u'>'
        + inHtml(words) + u"</button>"_s;
}

// "5 shared quotes · 5 shared passages · 9 highlights · 4 notes"
QString countsOf(const Web::Page &page)
{
    const Findings &findings = page.edition.work.findings;
    qsizetype highlights = 0;
    for (qsizetype article = 0; article < page.edition.work.articles.size(); ++article)
        highlights += page.annotationsIn(article).size();
    const auto quotes = static_cast<int>(page.edition.collation.quotations);
    const auto passages = static_cast<int>(findings.groups.size()) - quotes;
    const auto notes = static_cast<int>(Web::noteCount(page));
    QStringList counts{
        Words::tr("%n shared quotes", nullptr, quotes), Words::tr("%n shared passages", nullptr, passages)};
    if (highlights > 0)
        counts.append(Words::tr("%n highlights", nullptr, static_cast<int>(highlights)));
    if (notes > 0)
        counts.append(Words::tr("%n notes", nullptr, notes));
    return counts.join(u" · "_s);
}

QString barHtml(const Web::Page &page)
{
    const auto articles = static_cast<int>(page.edition.work.articles.size());
    QString html = u"<header class=\"bar\"><h1>"_s + inHtml(page.edition.title()) + u"</h1><span class=\"sub\">"_s
        + inHtml(Words::tr("%n articles", nullptr, articles)) + u"</span>"_s;
    html += u"<span class=\"seg onlyjs\">"_s + button(Words::tr("Pages"), "data-view", u"pages"_s, true)
        + button(Words::tr("Matrix"), "data-view", u"matrix"_s, false) + u"</span>"_s;
    html += u"<span class=\"step onlyjs\"><button data-step=\"-1\""_s
        + attribute("aria-label", Words::tr("Previous shared quote")) + u">‹</button><output id=\"counter\"></output>"_s
        + u"<button data-step=\"1\""_s + attribute("aria-label", Words::tr("Next shared quote"))
        + u">›</button></span>"_s;
    html += u"<span class=\"seg checks onlyjs\">"_s + button(Words::tr("Shared"), "data-layer", u"shared"_s, true)
        + button(Words::tr("Copy", "shared passages"), "data-layer", u"copy"_s, true);
    if (page.hasMarks && !page.snapshot().annotations.isEmpty())
        html += button(Words::tr("Tags"), "data-layer", u"tags"_s, true);
    return html + u"</span></header>\n"_s;
}

QString tabHtml(const QString &words, const QString &panel, qsizetype count)
{
    return u"<button role=\"tab\""_s + attribute("aria-controls", panel) + attribute("aria-selected", u"false"_s) + u'>'
        + inHtml(words) + u"<small>"_s + QString::number(count) + u"</small></button>"_s;
}

QString panelHtml(const QString &name, const QString &words, const QString &content)
{
    return u"<section role=\"tabpanel\""_s + attribute("id", name) + attribute("aria-label", words) + u">\n"_s + content
        + u"</section>\n"_s;
}

QString sideHtml(const Web::Page &page)
{
    QString tabs = tabHtml(Words::tr("Quotes"), u"quotes"_s, page.edition.collation.quotations);
    QString panels = panelHtml(u"quotes"_s, Words::tr("Quotes"), Web::quotes(page));
    if (page.hasMarks) {
        if (const QString tags = Web::tags(page); !tags.isEmpty()) {
            tabs += tabHtml(Words::tr("Tags"), u"tags"_s, Web::tagCount(page));
            panels += panelHtml(u"tags"_s, Words::tr("Tags"), tags);
        }
        if (const QString notes = Web::notes(page); !notes.isEmpty()) {
            tabs += tabHtml(Words::tr("Notes"), u"notes"_s, Web::noteCount(page));
            panels += panelHtml(u"notes"_s, Words::tr("Notes"), notes);
        }
    }
    return u"<aside class=\"side\"><div class=\"tabs onlyjs\" role=\"tablist\">"_s + tabs + u"</div>\n"_s + panels
        + u"</aside>\n"_s;
}

QString footHtml(const Web::Page &page)
{
    const auto key = [](const QString &name, const QString &words) {
        return u"<kbd>"_s + name + u"</kbd> "_s + inHtml(words) + u"  "_s;
    };
    return u"<footer class=\"foot\"><span>"_s + inHtml(countsOf(page)) + u"</span><span class=\"onlyjs\">"_s
        + key(u"n"_s, Words::tr("next")) + key(u"p"_s, Words::tr("previous")) + key(u"m"_s, Words::tr("matrix"))
        + key(u"Esc"_s, Words::tr("put out")) + u"</span><span>"_s + inHtml(Words::tr("Made with Synoptic"))
        + u"</span></footer>\n"_s;
}

// articles is what stands side by side.
QByteArray documentOf(const Web::Page &page, const QString &articles)
{
    const QByteArray style = '\n' + webStyle() + Web::ownTagColours(page).toUtf8();
    const QByteArray script = '\n' + webScript();
    QString body = u"<body"_s
        + attribute(
            "data-shared", Words::tr("%n shared quotes", nullptr, static_cast<int>(page.edition.collation.quotations)))
        + attribute("data-counter", Words::tr("%1 of %2 shared quotes"))
        + attribute("data-inview", Words::tr("in view")) + attribute("data-above", Words::tr("above ↑"))
        + attribute("data-below", Words::tr("below ↓")) + attribute("data-nothere", Words::tr("not here")) + u">\n"_s;
    body += barHtml(page) + u"<main>\n<div class=\"pages\" data-part=\"pages\">\n"_s + articles
        + u"</div>\n<section class=\"matrix\" data-part=\"matrix\" tabindex=\"0\""_s
        + attribute("aria-label", Words::tr("Matrix")) + u">\n"_s + Web::matrix(page) + u"</section>\n"_s
        + sideHtml(page)
        + u"<svg class=\"ribbons\" width=\"100%\" height=\"100%\" aria-hidden=\"true\"></svg>\n</main>\n"_s
        + footHtml(page);
    const QString head = u"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta http-equiv=\"Content-Security-Policy\" content=\""_s
        + policyOf(style, script)
        + u"\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" "
          "content=\"Synoptic " SYNOPTIC_VERSION "\">\n<title>"_s
        + inHtml(page.edition.title()) + u"</title>\n<style>"_s;
    return head.toUtf8() + style + "</style>\n</head>\n" + body.toUtf8() + "<script>" + script
        + "</script>\n</body>\n</html>\n";
}

Result<ExportReport> writeHtml(
    const Exportable &work, const ExportChoices &choices, const QString &target, Progress &progress)
{
    const qsizetype steps = work.articles.size() + 2; // the findings put into words, each article, the file
    qsizetype step = 0;
    const auto goesOn = [&] {
        progress.step(step++, steps);
        return !progress.isCancelled();
    };
    const std::unexpected cancelled(Error{Error::Kind::Cancelled, {}, {}});
    if (!goesOn())
        return cancelled;
    const Edition edition = editionOf(work);
    const Web::Page page{edition, choice(choices, marksOption()) == "yes"_L1};
    QString articles;
    for (qsizetype i = 0; i < work.articles.size(); ++i) {
        if (!goesOn())
            return cancelled;
        articles += Web::article(page, i);
    }
    if (!goesOn())
        return cancelled;
    if (const Result<void> written = writeWhole(target, documentOf(page, articles)); !written)
        return std::unexpected(written.error());
    progress.step(steps, steps);
    QList<Part> rest{Part::Verdicts, Part::Corrections, Part::Pages, Part::Older};
    if (page.hasMarks) // else they were told to stay
        rest += {Part::Unused, Part::TagKeys, Part::Makers, Part::Copies};
    ExportReport report{work.articles.size(), remarkOnRest(work, rest) + remarksOnParts(work, {Part::Reuses})};
    if (page.hasMarks)
        report.remarks += remarksOnParts(work, {Part::EarlierMarks});
    return report;
}

}

ExportOption marksOption()
{
    return {.name = "marks"_L1,
        .values = {"yes"_L1, "no"_L1},
        .words = QT_TRANSLATE_NOOP("Export", "whether your tags, highlights and notes go with it")};
}

Exporter htmlExporter()
{
    return {
        .id = "html"_L1,
        .words = QT_TRANSLATE_NOOP("Export", "one page for a browser, to send to others (HTML)"),
        .pattern = "*.html"_L1,
        .options = {marksOption()},
        .write = writeHtml,
    };
}

}
