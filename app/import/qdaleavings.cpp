// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/qdaleavings.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <array>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RefiQda)
};

// All elements of REFI-QDA 1.5, by the published schema of projects.
constexpr std::array elements = {"AudioSelection"_L1, "AudioSource"_L1, "BooleanValue"_L1, "Case"_L1, "Cases"_L1,
    "Code"_L1, "CodeBook"_L1, "CodeRef"_L1, "Codes"_L1, "Coding"_L1, "DateTimeValue"_L1, "DateValue"_L1,
    "Description"_L1, "Edge"_L1, "FloatValue"_L1, "Graph"_L1, "Graphs"_L1, "IntegerValue"_L1, "Link"_L1, "Links"_L1,
    "MemberCode"_L1, "MemberNote"_L1, "MemberSource"_L1, "Note"_L1, "NoteRef"_L1, "Notes"_L1, "PDFSelection"_L1,
    "PDFSource"_L1, "PictureSelection"_L1, "PictureSource"_L1, "PlainTextContent"_L1, "PlainTextSelection"_L1,
    "Project"_L1, "Representation"_L1, "SelectionRef"_L1, "Set"_L1, "Sets"_L1, "SourceRef"_L1, "Sources"_L1,
    "SyncPoint"_L1, "TextDescription"_L1, "TextSource"_L1, "TextValue"_L1, "Transcript"_L1, "TranscriptSelection"_L1,
    "User"_L1, "Users"_L1, "Variable"_L1, "VariableRef"_L1, "VariableValue"_L1, "Variables"_L1, "Vertex"_L1,
    "VideoSelection"_L1, "VideoSource"_L1};

// " (a, b)", at most a handful.
QString inBrackets(QStringList names)
{
    constexpr qsizetype most = 5;
    names.resize(std::min(most, names.size()));
    return names.isEmpty() ? QString() : u" (%1)"_s.arg(names.join(u", "_s));
}

qsizetype childrenOf(const XmlElement &element, QLatin1StringView name)
{
    return std::ranges::count(element.children, name, &XmlElement::name);
}

qsizetype countOf(const XmlElement &element, auto isMeant)
{
    qsizetype count = isMeant(element) ? 1 : 0;
    for (const XmlElement &child : element.children)
        count += countOf(child, isMeant);
    return count;
}

bool isSelection(const XmlElement &element)
{
    return element.name.endsWith("Selection"_L1);
}

bool saysSomething(const XmlElement &element)
{
    return !element.text.trimmed().isEmpty();
}

struct Leavings {
    qsizetype sources = 0; // that are no text
    qsizetype marks = 0;   // in these
    qsizetype texts = 0;   // of these: what is said in a sound, seen in a picture
    qsizetype pdfs = 0;    // whose text alone is read
    qsizetype places = 0;  // on pages of these
    qsizetype formatted = 0;
    qsizetype onNotes = 0;
    qsizetype descriptions = 0;
    QMap<QString, qsizetype> unknown;
};

void lookAtSource(const XmlElement &source, Leavings &left)
{
    const bool isPdf = source.name == "PDFSource"_L1;
    const XmlElement &text = isPdf ? source.child("Representation"_L1) : source;
    if ((!isPdf && source.name != "TextSource"_L1) || text.isNull()) {
        ++left.sources;
        left.marks += countOf(source, isSelection) + childrenOf(source, "Coding"_L1);
        left.texts += childrenOf(source, "Transcript"_L1) + childrenOf(source, "TextDescription"_L1);
        left.descriptions += saysSomething(source.child("Description"_L1)) ? 1 : 0;
        return;
    }
    left.formatted += text.attribute(u"richTextPath"_s).isEmpty() ? 0 : 1;
    if (isPdf) {
        ++left.pdfs;
        left.places += childrenOf(source, "PDFSelection"_L1);
        left.descriptions += saysSomething(text.child("Description"_L1)) ? 1 : 0;
    }
}

void lookAtNote(const XmlElement &note, Leavings &left)
{
    const bool hasText = saysSomething(note.child("PlainTextContent"_L1));
    left.onNotes += countOf(note, isSelection) + childrenOf(note, "Coding"_L1) + childrenOf(note, "VariableValue"_L1);
    left.descriptions += hasText && saysSomething(note.child("Description"_L1)) ? 1 : 0;
    left.formatted += hasText && !note.attribute(u"richTextPath"_s).isEmpty() ? 1 : 0;
}

void lookForUnknown(const XmlElement &element, Leavings &left)
{
    for (const XmlElement &child : element.children) {
        if (std::ranges::find(elements, child.name) == elements.end())
            ++left.unknown[child.name];
        else
            lookForUnknown(child, left);
    }
}

}

QStringList qdaLeavings(const XmlElement &project, bool isOurs)
{
    Leavings left;
    for (const XmlElement &source : project.child("Sources"_L1).children)
        lookAtSource(source, left);
    for (const XmlElement &note : project.child("Notes"_L1).children)
        lookAtNote(note, left);
    for (const XmlElement &variable : project.child("Variables"_L1).children)
        left.descriptions += saysSomething(variable.child("Description"_L1)) ? 1 : 0;
    lookForUnknown(project, left);

    QStringList sentences;
    const auto say = [&sentences](const QString &sentence, qsizetype count) {
        if (count > 0)
            sentences.append(sentence.arg(count));
    };
    const auto in
        = [&project](QLatin1StringView name) { return static_cast<qsizetype>(project.child(name).children.size()); };
    say(Words::tr("Sources that are no text were left out: %1."), left.sources);
    say(Words::tr("With them went what was marked in them: %1."), left.marks);
    say(Words::tr("With them went transcripts and descriptions in words: %1."), left.texts);
    say(Words::tr("Of PDFs the text alone came in: %1."), left.pdfs);
    say(Words::tr("Places on pages of PDFs were left out: %1."), left.places);
    say(Words::tr("Of texts that are also there with their looks, the plain text came in: %1."), left.formatted);
    say(Words::tr("What was marked in notes, or said of them in variables, was left out: %1."), left.onNotes);
    say(Words::tr("Descriptions of what has none here were left out: %1."), left.descriptions);
    say(Words::tr("Cases were left out: %1."), in("Cases"_L1));
    if (!isOurs) {
        say(Words::tr("Sets were left out: %1."),
            in("Sets"_L1) + static_cast<qsizetype>(project.child("CodeBook"_L1).child("Sets"_L1).children.size()));
    }
    say(Words::tr("Graphs were left out: %1."), in("Graphs"_L1));
    qsizetype strange = 0;
    for (const qsizetype count : std::as_const(left.unknown))
        strange += count;
    if (strange > 0) {
        sentences.append(Words::tr("What the standard does not know was left out: %1%2.")
                .arg(QString::number(strange), inBrackets(left.unknown.keys())));
    }
    return sentences;
}

QStringList leftOutWith(const XmlElement &source)
{
    const qsizetype count = countOf(source, isSelection) + childrenOf(source, "Coding"_L1)
        + (saysSomething(source.child("Description"_L1)) ? 1 : 0);
    if (count == 0)
        return {};
    return {Words::tr("With “%1” went what was marked in it and said of it: %2.")
            .arg(source.attribute(u"name"_s).simplified())
            .arg(count)};
}

QString unreadValues(qsizetype count, const QStringList &names)
{
    return Words::tr("Values of variables that mean nothing here were left out: %1%2.")
        .arg(QString::number(count), inBrackets(names));
}

}
