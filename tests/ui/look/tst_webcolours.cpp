// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/web/web.h"
#include "tests/support/suite.h"
#include "ui/look/look.h"

#include <QRegularExpression>
#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

// The style of an exported page is a file of its own; its colours must be the window's.
class TstWebColours : public QObject
{
    Q_OBJECT

    // The rules for a light page, or those for a dark one.
    static QString rulesFor(Scheme scheme)
    {
        const QString style = QString::fromUtf8(webStyle());
        const qsizetype dark = style.indexOf("@media (prefers-color-scheme: dark)"_L1);
        const qsizetype end = style.indexOf("\n}\n"_L1, dark);
        return scheme == Scheme::Dark ? style.sliced(dark, end - dark) : style.first(dark);
    }
    static QString valueOf(const QString &rules, const QString &selector, const QString &name)
    {
        const QRegularExpression rule(
            QRegularExpression::escape(selector) + u"\\s*\\{[^}]*"_s + name + u":\\s*(#[0-9a-f]{6})"_s);
        return rule.match(rules).captured(1);
    }

private slots:
    void aPageWearsTheColoursOfTheWindow_data()
    {
        QTest::addColumn<QString>("is");
        QTest::addColumn<QString>("shouldBe");
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const Look &look = lookFor(scheme);
            const QString rules = rulesFor(scheme);
            const QByteArray which = scheme == Scheme::Dark ? "dark " : "light ";
            const auto row = [&](const QString &selector, const QString &name, QColor colour) {
                QTest::newRow((which + selector.toUtf8() + ' ' + name.toUtf8()).constData())
                    << valueOf(rules, selector, name) << colour.name();
            };
            row(u":root"_s, u"--page"_s, look.page);
            row(u":root"_s, u"--chrome"_s, look.chrome);
            row(u":root"_s, u"--raised"_s, look.raised);
            row(u":root"_s, u"--sel"_s, look.sel);
            row(u":root"_s, u"--line"_s, look.line);
            row(u":root"_s, u"--line2"_s, look.line2);
            row(u":root"_s, u"--text"_s, look.text);
            row(u":root"_s, u"--ui"_s, look.ui);
            row(u":root"_s, u"--dim"_s, look.dim);
            row(u":root"_s, u"--mark"_s, look.mark);
            row(u":root"_s, u"--copy"_s, look.copy);
            row(u":root"_s, u"--focus"_s, look.focus);
            for (size_t i = 0; i < look.groups.size(); ++i) {
                const QString group = u".g%1"_s.arg(i + 1);
                row(group, u"--fill"_s, look.groups[i].fill);
                row(group, u"--lit"_s, look.groups[i].litFill);
                row(group, u"--edge"_s, look.groups[i].edge);
                row(group, u"--rule"_s, look.groups[i].line);
                row(group, u"--badge"_s, look.groups[i].badge);
                row(group, u"--number"_s, look.groups[i].number);
            }
            for (size_t i = 0; i < look.outlets.size(); ++i) {
                row(u".o%1"_s.arg(i + 1), u"--disc"_s, look.outlets[i].disc);
                row(u":root"_s, u"--letter"_s, look.outlets[i].letter);
            }
            for (size_t i = 0; i < look.tags.size(); ++i) {
                row(u".t%1"_s.arg(i + 1), u"--tag"_s, look.tags[i].fill);
                row(u".t%1"_s.arg(i + 1), u"--stripe"_s, look.tags[i].stripe);
                row(u".t%1"_s.arg(i + 1), u"--name"_s, look.tags[i].name);
            }
        }
    }
    void aPageWearsTheColoursOfTheWindow()
    {
        QFETCH(const QString, is);
        QFETCH(const QString, shouldBe);
        QCOMPARE(is, shouldBe);
    }
};

static const Synoptic::Test::Suite<TstWebColours> suite("tst_webcolours");

#include "tst_webcolours.moc"
