// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/matter.h"
#include "app/export/pdf/references.h"

namespace Synoptic {

// A text with the circles of outlets in it, and places in it that lead elsewhere.
class LetteredText
{
public:
    explicit LetteredText(const Type &type)
        : m_type(type)
    {
    }

    void add(const QString &words) { m_text += words; }
    void add(const QString &words, const Type &type);
    // With a field of colour under the words, or a stroke through them.
    enum class Trait : quint8 { Field, Stroke };
    void add(const QString &words, const Type &type, Trait trait, Rgb colour);
    void addOutlet(qsizetype article);
    // What is added from now on leads there, until end() is called.
    void beginJump(const std::optional<Target> &to, const QString &words);
    void endJump();

    bool isEmpty() const { return m_text.isEmpty(); }
    SetTextPtr set(const Measure &measure) const;
    // Paints a text that set() made, with its circles, and adds its places to go to.
    void put(BookPage &page, const SetTextPtr &set, QPointF at) const { put(page, set, at, 0, set->lineCount()); }
    // The same of the lines [begin, end) alone.
    void put(BookPage &page, const SetTextPtr &set, QPointF at, qsizetype begin, qsizetype end) const;

private:
    struct Circle {
        TextRange range;
        qsizetype article = 0;
    };
    struct Marked {
        TextRange range;
        Trait trait = Trait::Field;
        Rgb colour;
    };
    struct Way {
        TextRange range;
        Target to;
        QString words;
    };

    Type m_type;
    QString m_text;
    QList<TypeRun> m_runs;
    QList<Circle> m_circles;
    QList<Marked> m_marked;
    QList<Way> m_ways;
    std::optional<Way> m_open;
};

// What stands under a page of a shared quotation: who says it, where else it is printed and what is other
// there, who tells it without marks, whose outlet leaves it out.
LetteredText apparatusEntry(
    const BookMaterial &material, qsizetype group, qsizetype member, const References &references, const Type &type);

// The member of a group that each article of the book prints first, by article.
QList<std::pair<qsizetype, qsizetype>> firstMembers(const BookMaterial &material, qsizetype group);

// "Lenore Askeby", or that nobody knows.
QString speakerName(const QString &name);

// Who says a shared quotation; where the outlets of the book name different people, who says whom: "A says Lenore
// Askeby, C says a deckhand".
QString saidBy(const BookMaterial &material, qsizetype group);

// The latter alone; empty where the outlets agree.
QString conflictOn(const BookMaterial &material, qsizetype group);

}
