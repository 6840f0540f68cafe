// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/export/exportwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

struct FormatRow {
    QLatin1StringView id;
    const char *title;
    const char *subtitle;
    const char *about = "";
};

constexpr std::array formats{
    FormatRow{
        "pdf"_L1, QT_TRANSLATE_NOOP("ExportWords", "Articles"), QT_TRANSLATE_NOOP("ExportWords", "one after another")},
    FormatRow{"pdf-synopsis"_L1, QT_TRANSLATE_NOOP("ExportWords", "Synopsis"),
        QT_TRANSLATE_NOOP("ExportWords", "in columns")},
    FormatRow{"pdf-quotes"_L1, QT_TRANSLATE_NOOP("ExportWords", "Quote book"),
        QT_TRANSLATE_NOOP("ExportWords", "by speaker")},
    FormatRow{"html"_L1, QT_TRANSLATE_NOOP("ExportWords", "Web page"),
        QT_TRANSLATE_NOOP("ExportWords", "for any browser"),
        QT_TRANSLATE_NOOP("ExportWords",
            "One file that opens in any browser, without Synoptic and without the network: the articles side by side, "
            "shared quotes that light up together, and who prints what.")},
    FormatRow{"csv"_L1, QT_TRANSLATE_NOOP("ExportWords", "Table"), QT_TRANSLATE_NOOP("ExportWords", "CSV"),
        QT_TRANSLATE_NOOP("ExportWords",
            "One table a file: choose which on the left. No cell is taken for a formula by a spreadsheet.")},
    FormatRow{"odt"_L1, QT_TRANSLATE_NOOP("ExportWords", "Report"), QT_TRANSLATE_NOOP("ExportWords", "OpenDocument"),
        QT_TRANSLATE_NOOP("ExportWords",
            "A text to go on writing in: the articles, each shared quote in all its wordings, who prints what, and "
            "what you have marked and written.")},
    FormatRow{"docx"_L1, QT_TRANSLATE_NOOP("ExportWords", "Report"), QT_TRANSLATE_NOOP("ExportWords", "Word"),
        QT_TRANSLATE_NOOP("ExportWords",
            "A text to go on writing in: the articles, each shared quote in all its wordings, who prints what, and "
            "what you have marked and written.")},
    FormatRow{"md"_L1, QT_TRANSLATE_NOOP("ExportWords", "Report"), QT_TRANSLATE_NOOP("ExportWords", "Markdown"),
        QT_TRANSLATE_NOOP("ExportWords",
            "A text to go on writing in: the articles, each shared quote in all its wordings, who prints what, and "
            "what you have marked and written.")},
    FormatRow{"jsonld"_L1, QT_TRANSLATE_NOOP("ExportWords", "Annotations"),
        QT_TRANSLATE_NOOP("ExportWords", "W3C, JSON-LD"),
        QT_TRANSLATE_NOOP("ExportWords",
            "Your highlights, tags and notes with their places, for archives and other programs that annotate. Add "
            "articles takes them in again. The texts themselves stay here.")},
    FormatRow{"qdpx"_L1, QT_TRANSLATE_NOOP("ExportWords", "Coding project"),
        QT_TRANSLATE_NOOP("ExportWords", "REFI-QDA"),
        QT_TRANSLATE_NOOP("ExportWords",
            "Articles, tags, highlights and notes for NVivo, ATLAS.ti, MAXQDA or QualCoder. Add articles takes such a "
            "project in again.")},
    FormatRow{"qdc"_L1, QT_TRANSLATE_NOOP("ExportWords", "Codebook"),
        QT_TRANSLATE_NOOP("ExportWords", "REFI-QDA, tags"),
        QT_TRANSLATE_NOOP("ExportWords",
            "Tags with their groups, colours and descriptions, for another project or another program. What they were "
            "put on stays here.")},
    FormatRow{"passim"_L1, QT_TRANSLATE_NOOP("ExportWords", "Input for passim"),
        QT_TRANSLATE_NOOP("ExportWords", "JSON Lines"),
        QT_TRANSLATE_NOOP("ExportWords",
            "The articles as passim reads them, which looks for text that is used again in very large collections. "
            "Articles, Import a result of passim takes back what it finds.")},
};

struct OptionRow {
    QLatin1StringView name;
    const char *words;
    const char *hint = "";
    const char *unset = "";
};

constexpr std::array options{
    OptionRow{"page"_L1, QT_TRANSLATE_NOOP("ExportWords", "Page")},
    OptionRow{"orientation"_L1, QT_TRANSLATE_NOOP("ExportWords", "Orientation")},
    OptionRow{"text-size"_L1, QT_TRANSLATE_NOOP("ExportWords", "Text")},
    OptionRow{"articles"_L1, QT_TRANSLATE_NOOP("ExportWords", "Articles")},
    OptionRow{"shared-quotes"_L1, QT_TRANSLATE_NOOP("ExportWords", "Shared quotes"),
        QT_TRANSLATE_NOOP("ExportWords", "fills, numbers, apparatus")},
    OptionRow{"shared-passages"_L1, QT_TRANSLATE_NOOP("ExportWords", "Shared passages"),
        QT_TRANSLATE_NOOP("ExportWords", "bar in the margin")},
    OptionRow{"tags"_L1, QT_TRANSLATE_NOOP("ExportWords", "Tags"),
        QT_TRANSLATE_NOOP("ExportWords", "marker, name in the margin")},
    OptionRow{
        "notes"_L1, QT_TRANSLATE_NOOP("ExportWords", "Notes"), QT_TRANSLATE_NOOP("ExportWords", "beside the text")},
    OptionRow{"rest-of-page"_L1, QT_TRANSLATE_NOOP("ExportWords", "The rest of the page"),
        QT_TRANSLATE_NOOP("ExportWords", "menus, teasers")},
    OptionRow{"annotations"_L1, QT_TRANSLATE_NOOP("ExportWords", "Marks as annotations"),
        QT_TRANSLATE_NOOP("ExportWords", "that other readers list")},
    OptionRow{"shared-quotes-as-codes"_L1, QT_TRANSLATE_NOOP("ExportWords", "Shared quotes as codes"),
        QT_TRANSLATE_NOOP("ExportWords", "with links between")},
    OptionRow{"series"_L1, QT_TRANSLATE_NOOP("ExportWords", "Compare")},
    OptionRow{"marks"_L1, QT_TRANSLATE_NOOP("ExportWords", "Tags and notes"),
        QT_TRANSLATE_NOOP("ExportWords", "what you have marked and written")},
    OptionRow{"table"_L1, QT_TRANSLATE_NOOP("ExportWords", "Table")},
    OptionRow{"bom"_L1, QT_TRANSLATE_NOOP("ExportWords", "Byte order mark"),
        QT_TRANSLATE_NOOP("ExportWords", "older spreadsheets want it")},
    OptionRow{"order"_L1, QT_TRANSLATE_NOOP("ExportWords", "Speakers")},
    OptionRow{"columns"_L1, QT_TRANSLATE_NOOP("ExportWords", "Columns")},
    OptionRow{"author"_L1, QT_TRANSLATE_NOOP("ExportWords", "Author"),
        QT_TRANSLATE_NOOP("ExportWords", "on all highlights and notes"),
        QT_TRANSLATE_NOOP("ExportWords", "who made each")},
};

struct ValueRow {
    QLatin1StringView value;
    const char *words;
};

constexpr std::array values{
    ValueRow{"a4"_L1, QT_TRANSLATE_NOOP("ExportWords", "A4")},
    ValueRow{"a5"_L1, QT_TRANSLATE_NOOP("ExportWords", "A5")},
    ValueRow{"letter"_L1, QT_TRANSLATE_NOOP("ExportWords", "US Letter")},
    ValueRow{"legal"_L1, QT_TRANSLATE_NOOP("ExportWords", "US Legal")},
    ValueRow{"auto"_L1, QT_TRANSLATE_NOOP("ExportWords", "As it fits")},
    ValueRow{"portrait"_L1, QT_TRANSLATE_NOOP("ExportWords", "Portrait")},
    ValueRow{"landscape"_L1, QT_TRANSLATE_NOOP("ExportWords", "Landscape")},
    ValueRow{"outlet"_L1, QT_TRANSLATE_NOOP("ExportWords", "Outlets")},
    ValueRow{"article"_L1, QT_TRANSLATE_NOOP("ExportWords", "Articles")},
    ValueRow{"given"_L1, QT_TRANSLATE_NOOP("ExportWords", "As in the window")},
    ValueRow{"date"_L1, QT_TRANSLATE_NOOP("ExportWords", "Oldest first")},
    ValueRow{"name"_L1, QT_TRANSLATE_NOOP("ExportWords", "By name")},
    ValueRow{"shared"_L1, QT_TRANSLATE_NOOP("ExportWords", "Most shared quotes first")},
    ValueRow{"number"_L1, QT_TRANSLATE_NOOP("ExportWords", "Most quotes first")},
    ValueRow{"place"_L1, QT_TRANSLATE_NOOP("ExportWords", "As in the articles")},
    ValueRow{"quotes"_L1, QT_TRANSLATE_NOOP("ExportWords", "Quotes")},
    ValueRow{"links"_L1, QT_TRANSLATE_NOOP("ExportWords", "Links between quotes")},
    ValueRow{"matrix"_L1, QT_TRANSLATE_NOOP("ExportWords", "Quotes by outlet")},
    ValueRow{"annotations"_L1, QT_TRANSLATE_NOOP("ExportWords", "Highlights and notes")},
    ValueRow{"segments"_L1, QT_TRANSLATE_NOOP("ExportWords", "Coded segments")},
    ValueRow{"tags"_L1, QT_TRANSLATE_NOOP("ExportWords", "Tags by outlet")},
    ValueRow{"co-occurrence"_L1, QT_TRANSLATE_NOOP("ExportWords", "Tags that meet")},
    ValueRow{"agreement"_L1, QT_TRANSLATE_NOOP("ExportWords", "Agreement of coders")},
};

QString translated(const char *words)
{
    return *words ? QCoreApplication::translate("ExportWords", words) : QString();
}

const OptionRow *rowOf(const ExportOption &option)
{
    const auto there = std::ranges::find(options, option.name, &OptionRow::name);
    return there == options.end() ? nullptr : &*there;
}

}

FormatWords formatWords(const Exporter &format)
{
    const auto there = std::ranges::find(formats, format.id, &FormatRow::id);
    if (there != formats.end())
        return {translated(there->title), translated(there->subtitle), translated(there->about)};
    return {QString(format.id), QCoreApplication::translate("Export", format.words), {}};
}

QString insteadWords(const Exporter &format)
{
    if (patternHere(format) == format.pattern)
        return {};
    return QCoreApplication::translate("ExportWords",
        "Word files are made by pandoc, which is not installed: an OpenDocument text will be written, which Word opens "
        "too.");
}

QString optionWords(const ExportOption &option)
{
    const OptionRow *const row = rowOf(option);
    return row ? translated(row->words) : QString(option.name);
}

QString valueWords(const ExportOption &option, QLatin1StringView value)
{
    const auto there = std::ranges::find(values, value, &ValueRow::value);
    if (there != values.end())
        return translated(there->words);
    if (option.name == "text-size"_L1) {
        bool isNumber = false;
        const double points = value.toDouble(&isNumber);
        if (isNumber)
            return QCoreApplication::translate("ExportWords", "%1 pt").arg(QLocale().toString(points));
    }
    return QString(value);
}

QString optionHint(const ExportOption &option)
{
    const OptionRow *const row = rowOf(option);
    return row ? translated(row->hint) : QCoreApplication::translate("Export", option.words);
}

QString unsetWords(const ExportOption &option)
{
    const OptionRow *const row = rowOf(option);
    return row ? translated(row->unset) : QString();
}

ExportVocabulary exportVocabulary()
{
    ExportVocabulary all;
    for (const FormatRow &row : formats)
        all.formats.append(row.id);
    for (const OptionRow &row : options)
        all.options.append(row.name);
    for (const ValueRow &row : values)
        all.values.append(row.value);
    return all;
}

bool isSwitch(const ExportOption &option)
{
    const auto has = [&option](QLatin1StringView value) { return option.values.contains(value); };
    return option.values.size() == 2 && has("yes"_L1) && has("no"_L1);
}

}
