#include "ui/rules/conditionrow.h"

#include "ui/text/rulewords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 kibi = 1024;
    constexpr qint64 mebi = kibi * 1024;
    constexpr std::array textTests{RuleTest::Contains, RuleTest::Is,      RuleTest::Begins,
                                   RuleTest::Ends,     RuleTest::Matches, RuleTest::Exists};

    QList<RuleTest> testsOf(RuleField field)
    {
        switch (field) {
        case RuleField::Size:
            return {RuleTest::Larger, RuleTest::Smaller};
        case RuleField::Attachment:
            return {RuleTest::Exists};
        case RuleField::Class:
            return {RuleTest::Is};
        default:
            return QList<RuleTest>(textTests.begin(), textTests.end());
        }
    }

    // Both are one choice: "contains", "does not contain".
    int choiceOf(RuleTest test, bool isNot)
    {
        return static_cast<int>(test) * 2 + (isNot ? 1 : 0);
    }

} // namespace

ConditionRow::ConditionRow(const RuleCondition &condition, QWidget *parent)
    : RuleRow(tr("Remove this condition"), parent)
    , m_condition(condition)
    , m_field(new QComboBox(this))
    , m_header(new QLineEdit(this))
    , m_test(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_class(new QComboBox(this))
    , m_size(new QSpinBox(this))
    , m_unit(new QComboBox(this))
{
    build();
    fill();
    connect(m_field, &QComboBox::currentIndexChanged, this, &ConditionRow::takeField);
    connect(m_test, &QComboBox::currentIndexChanged, this, &ConditionRow::takeTest);
    connect(m_header, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_condition.header = text.trimmed();
        Q_EMIT changed();
    });
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_condition.text = text;
        Q_EMIT changed();
    });
    connect(m_class, &QComboBox::currentIndexChanged, this, [this] {
        m_condition.text = m_class->currentData().toString();
        Q_EMIT changed();
    });
    connect(m_size, &QSpinBox::valueChanged, this, &ConditionRow::takeSize);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ConditionRow::takeSize);
}

void ConditionRow::build()
{
    m_field->setObjectName("conditionField");
    m_field->setAccessibleName(tr("What the condition looks at"));
    for (int field = 0; field <= static_cast<int>(RuleField::Attachment); ++field)
        m_field->addItem(ruleFieldWords(static_cast<RuleField>(field)), field);
    m_header->setObjectName("conditionHeader");
    m_header->setAccessibleName(tr("Name of the header field"));
    m_header->setPlaceholderText(u"X-Spam"_s);
    m_test->setObjectName("conditionTest");
    m_test->setAccessibleName(tr("How it compares"));
    m_text->setObjectName("conditionText");
    m_text->setAccessibleName(tr("What it compares with"));
    m_class->setObjectName("conditionClass");
    m_class->setAccessibleName(tr("Kind of message"));
    for (const QString &name : {u"note"_s, u"list"_s, u"report"_s, u"receipt"_s, u"calendar"_s})
        m_class->addItem(mailClassWords(name), name);
    m_size->setObjectName("conditionSize");
    m_size->setAccessibleName(tr("Size"));
    m_size->setRange(0, 1'000'000);
    m_unit->setObjectName("conditionUnit");
    m_unit->setAccessibleName(tr("Unit of the size"));
    m_unit->addItem(tr("KB"), kibi);
    m_unit->addItem(tr("MB"), mebi);
    add(m_field);
    add(m_header, 1);
    add(m_test);
    add(m_text, 2);
    add(m_class, 1);
    add(m_size, 1);
    add(m_unit);
}

void ConditionRow::fill()
{
    m_field->setCurrentIndex(static_cast<int>(m_condition.field));
    m_header->setText(m_condition.header);
    m_text->setText(m_condition.text);
    const int known = m_class->findData(m_condition.text);
    m_class->setCurrentIndex(known >= 0 ? known : 0);
    const bool isMebi = m_condition.size > 0 && m_condition.size % mebi == 0;
    m_unit->setCurrentIndex(isMebi ? 1 : 0);
    const qint64 unit = isMebi ? mebi : kibi;
    m_size->setValue(
        static_cast<int>(std::min<qint64>((m_condition.size + unit - 1) / unit, m_size->maximum())));
    fillTests();
    showFields();
}

void ConditionRow::fillTests()
{
    const QSignalBlocker quiet(m_test);
    m_test->clear();
    const QList<RuleTest> tests = testsOf(m_condition.field);
    if (!tests.contains(m_condition.test))
        m_condition.test = tests.constFirst();
    for (const bool isNot : {false, true}) {
        for (const RuleTest test : tests)
            m_test->addItem(ruleTestWords(test, isNot), choiceOf(test, isNot));
    }
    m_test->setCurrentIndex(m_test->findData(choiceOf(m_condition.test, m_condition.isNot)));
}

void ConditionRow::showFields()
{
    const RuleField field = m_condition.field;
    m_header->setVisible(field == RuleField::Header);
    m_class->setVisible(field == RuleField::Class);
    m_size->setVisible(field == RuleField::Size);
    m_unit->setVisible(field == RuleField::Size);
    m_text->setVisible(
        field != RuleField::Class && field != RuleField::Size && m_condition.test != RuleTest::Exists);
}

void ConditionRow::takeField()
{
    m_condition.field = static_cast<RuleField>(m_field->currentData().toInt());
    m_condition.isNot = false;
    fillTests();
    if (m_condition.field == RuleField::Class)
        m_condition.text = m_class->currentData().toString();
    else
        m_condition.text = m_text->text();
    if (m_condition.field == RuleField::Size)
        takeSize();
    showFields();
    Q_EMIT changed();
}

void ConditionRow::takeTest()
{
    const int choice = m_test->currentData().toInt();
    m_condition.test = static_cast<RuleTest>(choice / 2);
    m_condition.isNot = choice % 2 != 0;
    showFields();
    Q_EMIT changed();
}

void ConditionRow::takeSize()
{
    m_condition.size = m_size->value() * m_unit->currentData().toLongLong();
    Q_EMIT changed();
}

void ConditionRow::focusFlaw()
{
    const bool lacksHeader = m_condition.field == RuleField::Header
        && (m_condition.header.isEmpty() || m_condition.test == RuleTest::Exists
            || !m_condition.text.isEmpty());
    (lacksHeader ? m_header : m_text)->setFocus();
}

} // namespace mailroom
