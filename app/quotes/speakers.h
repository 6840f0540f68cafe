// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/attribution.h"
#include "app/quotes/nametable.h"
#include "app/quotes/offices.h"
#include "app/quotes/persons.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace Synoptic {

// Who a mention stands for.
struct Identity {
    QString name; // empty where a pronoun could not be resolved
    SpeakerKind kind = SpeakerKind::Person;
};

// From mentions to persons: names in full, surnames, roles ("the official") and pronouns, in the
// order of the text. Pronouns go back to the nearest sentence of the reporter's whose subject agrees in
// gender and number, the subject of its main clause first; a sentence whose subject is no person
// ("That will not do for Gerrit Ash") offers who is named in it. A name inside quotation marks is never meant.
class SpeakerResolver
{
public:
    // Incomplete once progress is cancelled.
    SpeakerResolver(const Frame &frame, const Progress &progress);

    Identity identify(qsizetype paragraph, Phrase mention) const;

private:
    // "Lena Ortiz and the governor": each by name, in the words of the text between them.
    std::optional<Identity> identifyAll(qsizetype paragraph, const QList<Phrase> &parts) const;
    SpeakerResolver(const Frame &frame, const QList<Appellation> &printed, const Progress &progress);

    // The subject of a sentence of the reporter's, or who else it is about.
    struct Subject {
        qsizetype paragraph = 0;
        qsizetype token = 0;
        qsizetype foundAt = 0; // the token it was found by, at most farthest behind it; ascending in a paragraph
        bool isMain = false;   // the first of its sentence
        QString name;
        Gender gender = Gender::Unknown;
        SpeakerKind kind = SpeakerKind::Person;
        QString head; // of a role
        Personhood personhood = Personhood::None;
    };

    void collectSubjects(qsizetype paragraph, const Progress &progress);
    // "Strand’s answer was short": she stays the one spoken of.
    std::optional<Subject> ownerOf(qsizetype paragraph, Phrase words) const;
    // "In her letter, she wrote": what a sentence that opens so is taken from.
    void collectLeadIn(qsizetype paragraph, qsizetype sentence);
    // The persons named in full in a sentence, tokens [begin, end), that has no subject of its own.
    void collectNames(qsizetype paragraph, qsizetype begin, qsizetype end);
    Subject subjectFrom(const Appellation &form) const;
    // Behind the last subject that may stand before the token: however long the paragraph is, few are looked at.
    qsizetype subjectsUpTo(qsizetype paragraph, qsizetype token) const;
    const Subject *antecedent(qsizetype paragraph, qsizetype token) const;

    const Frame &m_frame;
    NameTable m_names;
    Persons m_persons;
    Offices m_offices;
    QSet<QString> m_surnamesInCapitals;
    QHash<QString, Gender> m_genders; // by name: of those whom a pronoun has stood for
    QList<Subject> m_subjects;        // in order of the text
    QList<qsizetype> m_firstOf;       // for each paragraph: index of its first subject
};

}
