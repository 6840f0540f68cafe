// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/choices.h"

#include "app/export/naming.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

const QLatin1StringView yes("yes");
const QLatin1StringView no("no");

const ExportOption pageOption{.name = "page"_L1,
    .values = {"a4"_L1, "a5"_L1, "letter"_L1, "legal"_L1},
    .words = QT_TRANSLATE_NOOP("Export", "size of the pages")};
const ExportOption orientationOption{.name = "orientation"_L1,
    .values = {"auto"_L1, "portrait"_L1, "landscape"_L1},
    .words = QT_TRANSLATE_NOOP("Export", "how the pages lie; columns are landscape, all else is portrait")};
const ExportOption sizeOption{.name = "text-size"_L1,
    .values = {"10.25"_L1, "9"_L1, "11.5"_L1, "13"_L1, "16"_L1},
    .words = QT_TRANSLATE_NOOP("Export", "size of the articles’ text, in points")};
const ExportOption articlesOption{.name = "articles"_L1,
    .values = {},
    .words = QT_TRANSLATE_NOOP("Export", "which articles, by their letters: “A,C,D” (the default is all)")};
const ExportOption columnsOption{.name = "columns"_L1,
    .values = {"given"_L1, "date"_L1, "name"_L1, "shared"_L1},
    .words = QT_TRANSLATE_NOOP("Export",
        "order of the columns: as in the project, oldest first, by the outlet’s name, most shared quotations first")};
const ExportOption orderOption{.name = "order"_L1,
    .values = {"number"_L1, "name"_L1, "place"_L1},
    .words = QT_TRANSLATE_NOOP(
        "Export", "order of the speakers: most quotations first, by name, as they come in the articles")};
const ExportOption sharedOption{.name = "shared-quotes"_L1,
    .values = {yes, no},
    .words = QT_TRANSLATE_NOOP("Export", "mark the quotations that several articles print")};
const ExportOption passagesOption{.name = "shared-passages"_L1,
    .values = {yes, no},
    .words = QT_TRANSLATE_NOOP("Export", "mark other words that several articles print")};
const ExportOption tagsOption{.name = "tags"_L1,
    .values = {yes, no},
    .words = QT_TRANSLATE_NOOP("Export", "print the names of tags beside the text")};
const ExportOption notesOption{
    .name = "notes"_L1, .values = {yes, no}, .words = QT_TRANSLATE_NOOP("Export", "print notes beside the text")};
const ExportOption restOption{.name = "rest-of-page"_L1,
    .values = {no, yes},
    .words = QT_TRANSLATE_NOOP("Export", "print menus, appeals and teasers too, dimmed")};
const ExportOption annotationsOption{.name = "annotations"_L1,
    .values = {yes, no},
    .words = QT_TRANSLATE_NOOP("Export", "write highlights as annotations that other programs list")};
const ExportOption authorOption{.name = "author"_L1,
    .values = {},
    .words = QT_TRANSLATE_NOOP("Export", "the name on all highlights and notes (the default is who made each)")};

// The options with one more behind the articles that it puts in order.
QList<ExportOption> withOrder(const ExportOption &order)
{
    QList<ExportOption> options = pageOptions();
    options.insert(1, order);
    return options;
}

// The place of the chosen value among those there are, which are in the order of Order.
template <typename Order>
Order orderChosen(const ExportChoices &choices, const ExportOption &option)
{
    const QString value = choice(choices, option);
    const auto there = std::ranges::find_if(option.values, [&value](QLatin1StringView it) { return it == value; });
    return there == option.values.end() ? Order() : static_cast<Order>(there - option.values.begin());
}

QSizeF sizeNamed(QStringView name)
{
    if (name == "a5"_L1)
        return {420, 595};
    if (name == "letter"_L1)
        return {612, 792};
    if (name == "legal"_L1)
        return {612, 1008};
    return {595, 842};
}

QList<qsizetype> articlesNamed(const QString &letters, qsizetype count)
{
    const QStringList wanted = letters.toUpper().split(u',', Qt::SkipEmptyParts);
    QList<qsizetype> articles;
    for (qsizetype i = 0; i < count; ++i) {
        const auto isThis = [letter = letterOf(i)](const QString &it) { return it.trimmed() == letter; };
        if (wanted.isEmpty() || std::ranges::any_of(wanted, isThis))
            articles.append(i);
    }
    return articles;
}

}

QList<ExportOption> pageOptions()
{
    return {articlesOption, pageOption, orientationOption, sizeOption, sharedOption, passagesOption, tagsOption,
        notesOption, restOption, annotationsOption, authorOption};
}

QList<ExportOption> synopsisOptions()
{
    return withOrder(columnsOption);
}

QList<ExportOption> quoteBookOptions()
{
    return withOrder(orderOption);
}

PageChoices pageChoices(const ExportChoices &choices, bool landscape, qsizetype articles)
{
    const auto isOn = [&choices](const ExportOption &option) { return choice(choices, option) == yes; };
    PageChoices chosen;
    chosen.page = sizeNamed(choice(choices, pageOption));
    const QString orientation = choice(choices, orientationOption);
    if (orientation == "landscape"_L1 || (orientation == "auto"_L1 && landscape))
        chosen.page.transpose();
    chosen.points = choice(choices, sizeOption).toDouble();
    chosen.articles = articlesNamed(choice(choices, articlesOption), articles);
    chosen.sharedQuotes = isOn(sharedOption);
    chosen.passages = isOn(passagesOption);
    chosen.tags = isOn(tagsOption);
    chosen.notes = isOn(notesOption);
    chosen.rest = isOn(restOption);
    chosen.annotations = isOn(annotationsOption);
    chosen.author = choice(choices, authorOption).trimmed();
    chosen.columns = orderChosen<ColumnOrder>(choices, columnsOption);
    chosen.speakers = orderChosen<SpeakerOrder>(choices, orderOption);
    return chosen;
}

}
