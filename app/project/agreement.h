// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/snapshot.h"

#include <optional>

namespace Synoptic {

// How far two coders agree on where a tag belongs. What is compared are the words of the articles that
// both have marked anything in: each word is under the tag or not.
struct CoderAgreement {
    TagId tag;
    QString coder;
    QString other;
    qsizetype articles = 0; // in which both have marked anything
    qsizetype both = 0;     // words that both put the tag on
    qsizetype one = 0;      // only the first
    qsizetype two = 0;      // only the other
    qsizetype neither = 0;
    std::optional<double> kappa = {}; // nothing where there is nothing to disagree on
    std::optional<double> alpha = {}; // unitizing; see unitizingAlpha()
    // Annotations with the tag that hold words of each kind, by article and place; one may be in several.
    QList<AnnotationId> onBoth = {};
    QList<AnnotationId> onOne = {};
    QList<AnnotationId> onTwo = {};

    double percent() const; // of the words on which both say the same, 0 to 1
    bool operator==(const CoderAgreement &) const = default;
};

// By tag in the order of its place among its siblings and number, then by coders. Tags that neither of
// two coders has put on anything have no row.
QList<CoderAgreement> agreementOf(const Snapshot &snapshot);

// Cohen's kappa of a square table: how often the one judge said i where the other said j. J. Cohen, "A
// coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960).
// Nothing where chance alone would make them agree.
std::optional<double> cohensKappa(const QList<QList<qsizetype>> &table);

// Krippendorff's alpha for units of one category that observers mark on one continuum of this length:
// K. Krippendorff, "On the reliability of unitizing continuous data", Sociological Methodology 25
// (1995); "Content Analysis" (2004), 11.6. The units of one observer are sorted and do not overlap.
// Nothing where nobody has marked a unit, or there is no continuum. Takes n log n time for n units.
struct Unitizing {
    double observed = 0; // disagreement
    double expected = 0; // by chance
    std::optional<double> alpha() const;
};
Unitizing unitizing(const QList<QList<TextRange>> &units, qsizetype length);

}
