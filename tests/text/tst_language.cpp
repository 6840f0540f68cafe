// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/language.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

class TstLanguage : public QObject
{
    Q_OBJECT
private slots:
    void formsOfVerbsAreKnown_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<CueTier>("tier");
        QTest::addColumn<VerbForm>("form");
        QTest::newRow("irregular past") << u"said"_s << CueTier::Speech << VerbForm::Past;
        QTest::newRow("regular past") << u"argued"_s << CueTier::Act << VerbForm::Past;
        QTest::newRow("a doubled consonant") << u"quipped"_s << CueTier::Speech << VerbForm::Past;
        QTest::newRow("y becomes i") << u"denied"_s << CueTier::Act << VerbForm::Past;
        QTest::newRow("y stays behind a vowel") << u"conveyed"_s << CueTier::Act << VerbForm::Past;
        QTest::newRow("third person behind a hiss") << u"stresses"_s << CueTier::Act << VerbForm::Third;
        QTest::newRow("gerund without its e") << u"writing"_s << CueTier::Speech << VerbForm::Gerund;
        QTest::newRow("the surer of two tiers") << u"added"_s << CueTier::Speech << VerbForm::Past;
        QTest::newRow("a verb that is no cue") << u"went"_s << CueTier::Manner << VerbForm::Past;
    }
    void formsOfVerbsAreKnown()
    {
        QFETCH(QString, word);
        QFETCH(CueTier, tier);
        QFETCH(VerbForm, form);
        const Word found = Language::of(u"en").word(word);
        QCOMPARE(found.tier, tier);
        QVERIFY(found.forms.testFlag(form));
    }

    void aWordCanBeSeveralThings()
    {
        const Word president = Language::of(u"en").word(u"president");
        QVERIFY(president.is(WordClass::Title));
        QVERIFY(president.is(WordClass::Role));
        QVERIFY(!president.is(WordClass::Pronoun));
    }
    void gendersComeFromTitlesNamesAndPronouns()
    {
        const Language &english = Language::of(u"en");
        QCOMPARE(english.word(u"mrs.").gender, Gender::Female);
        QCOMPARE(english.word(u"he").gender, Gender::Male);
        QCOMPARE(english.word(u"peter").forename, Gender::Male);
        QCOMPARE(english.word(u"ministry").gender, Gender::Unknown);
    }

    void aTagFindsItsLanguage_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("English") << u"en"_s << true;
        QTest::newRow("British English") << u"en-GB"_s << true;
        QTest::newRow("no tag is taken for English") << QString() << true;
        QTest::newRow("Esperanto") << u"eo"_s << false;
        QTest::newRow("a language that only begins alike") << u"enb"_s << false;
    }
    void aTagFindsItsLanguage()
    {
        QFETCH(QString, tag);
        QFETCH(bool, isKnown);
        QCOMPARE(!Language::of(tag).isEmpty(), isKnown);
    }

    void aFileThatIsNoneGivesNoWords()
    {
        QVERIFY(Language::fromJson("{ \"verbs\": ").isEmpty());
        QVERIFY(Language::fromJson("[1, 2]").isEmpty());
        QVERIFY(Language::fromJson("").isEmpty());
    }
    void whatAFileSaysIsRead()
    {
        const Language tiny = Language::fromJson(R"({ "verbs": { "speech": ["bray"] }, "roles": ["donkey"] })");
        QCOMPARE(tiny.word(u"brayed").tier, CueTier::Speech);
        QVERIFY(tiny.word(u"donkey").is(WordClass::Role));
        QVERIFY(!tiny.word(u"said").isVerb());
    }
};

static const Synoptic::Test::Suite<TstLanguage> suite("tst_language");

#include "tst_language.moc"
