// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/qdaarticle.h"

#include "app/import/importers.h"
#include "app/import/qdacodes.h"

namespace Synoptic {

using namespace Qt::StringLiterals;

ForeignArticle articleOfSource(const XmlElement &source, const QString &guid, const QString &text,
    const QHash<QString, QString> &variables, bool isOurs, QStringList &unread)
{
    const QString name = source.attribute(u"name"_s).simplified();
    QHash<QString, QString> values;
    for (const XmlElement &it : source.children) {
        if (it.name != "VariableValue"_L1)
            continue;
        const QString variable = variables.value(plainGuid(it.child("VariableRef"_L1).attribute(u"targetGUID"_s)));
        for (const XmlElement &value : it.children) {
            if (value.name != "VariableRef"_L1 && !value.text.isEmpty())
                values.insert(variable, value.text);
        }
    }
    QHash<QString, QString> left = values;
    left.remove(u"file"_s);
    const auto value = [&](std::initializer_list<QLatin1StringView> names) {
        for (const QLatin1StringView it : names) {
            left.remove(it);
            if (values.contains(it))
                return isOurs ? values.value(it) : values.value(it).simplified();
        }
        return QString();
    };
    const auto known = [](QString &field, const QString &said, bool isCertain) {
        if (isCertain || !said.isEmpty())
            field = said;
    };
    ForeignArticle it{.address = guid, .name = values.value(u"file"_s, isOurs ? QString() : name)};
    const ImportResult found = importText(text.toUtf8(), it.name);
    if (!found.articles.isEmpty() && found.articles.first().article.text == text)
        it.article = found.articles.first().article;
    else
        it.article.text = text;
    known(it.article.outlet, value({"outlet"_L1, "newspaper"_L1, "publication"_L1}), isOurs);
    known(it.article.headline, value({"headline"_L1, "title"_L1}), isOurs);
    known(it.article.published, value({"published"_L1, "date"_L1}), isOurs);
    known(it.article.section, value({"section"_L1}), isOurs);
    known(it.article.language, value({"language"_L1}), isOurs);
    known(it.article.link, value({"link"_L1, "url"_L1}), isOurs);
    const QString authors = value({"authors"_L1, "author"_L1});
    if (isOurs || !authors.isEmpty())
        it.article.authors = authors.split("; "_L1, Qt::SkipEmptyParts);
    if (it.article.headline.isEmpty() && !isOurs)
        it.article.headline = name;
    if (!isOurs) // of ours they say the same in several ways
        unread = left.keys();
    return it;
}

}
