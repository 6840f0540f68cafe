// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/i18n/plurals.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

static void loadForms()
{
    Q_INIT_RESOURCE(synoptic_i18n);
}

namespace Synoptic {

QString Plurals::translate(const char *, const char *source, const char *, int n) const
{
    if (n != 1)
        return {};
    if (m_singulars.isEmpty()) {
        loadForms();
        QFile file(QStringLiteral(":/synoptic/i18n/en.json"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QJsonObject forms = QJsonDocument::fromJson(file.readAll()).object();
        for (auto it = forms.begin(); it != forms.end(); ++it)
            m_singulars.insert(it.key(), it.value().toString());
    }
    return m_singulars.value(QString::fromUtf8(source));
}

}
