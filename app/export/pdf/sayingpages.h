// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/frame.h"
#include "app/export/pdf/quotemarks.h"
#include "app/export/pdf/sheet.h"

#include <QSet>

namespace Synoptic {

// Sets quotations by who said them: the fullest wording, under it who prints it and how, in the margin
// what people have put on each printing. Everything goes on over as many pages as it takes.
class SayingSetter
{
public:
    SayingSetter(const BookMaterial &material, const PageChoices &choices, const QuoteMarks &marks, Sheet &sheet);

    // A speaker's name, and a quotation; and how much room each wants on the page where it begins.
    void addSpeaker(const SpeakerPart &part);
    void addSaying(const Saying &saying);
    // Goes on below the notes in the margin, which may reach below the last quotation.
    void passNotes();
    double roomFor(const SpeakerPart &part) const;
    double roomFor(const Saying &saying) const;

private:
    struct Spot {
        qsizetype page = 0;
        double y = 0;

        auto operator<=>(const Spot &) const = default;
    };

    const Quote &quoteIn(const Saying &saying, qsizetype article) const;
    SetTextPtr wordsOf(const Saying &saying) const;
    QList<TextRange> partsOf(const Saying &saying) const;
    Spot here() const { return {m_sheet.pageIndex(), m_sheet.y()}; }
    // An outlet and how it words the quotation; gives where that stands.
    Spot addPrinter(const Saying &saying, qsizetype article, qsizetype member);
    // Highlights on the printed words, the lines of which stand there.
    void addHighlights(const Saying &saying, const SetTextPtr &words, const QList<Spot> &lines);
    // In the margin, from where the printing stands or where there is room below it.
    void addBeside(const Saying &saying, qsizetype article, Spot from, Spot &free);
    void addBesideNote(const ListedRemark &it, Spot &free);
    QRectF addBesideTags(const ListedRemark &it, Spot &free);

    const BookMaterial &m_material;
    const PageChoices &m_choices;
    const QuoteMarks &m_marks;
    Sheet &m_sheet;
    PageFrame m_frame;
    Types m_types;
    double m_left;
    double m_width;
    Spot m_free;                 // in the margin, below the last note
    Spot m_lastNote;             // where that begins
    QSet<QString> m_highlighted; // remarks of this quotation that are highlights on its words
};

}
