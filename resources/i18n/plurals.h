// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QTranslator>

namespace Synoptic {

// English needs no translation, only its singulars: where a sentence with %n is said of one thing,
// resources/i18n/en.json gives the form for one. A translation into another language brings its own
// forms and is installed after this.
class Plurals : public QTranslator
{
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
    bool isEmpty() const override { return false; }

private:
    mutable QHash<QString, QString> m_singulars; // read when one thing is first spoken of
};

}
