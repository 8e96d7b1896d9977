// SPDX-License-Identifier: MIT
#include "pages/aws/form_dialog.h"

#include "theme/theme.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

FormDialog::FormDialog(const QString& title, const QString& about, QWidget* anywhere)
    : Dialog(title, anywhere, 520), m_error(new InlineError)
{
    addText(about);
    setClosesOutside(false); // a stray click must not lose typed text
    connect(this, &Overlay::closed, this, [this] { m_stop.request(); });
}

FormDialog::~FormDialog()
{
    m_stop.request();
}

QLineEdit* FormDialog::addField(const QString& name, const QString& example, const char* object)
{
    auto* field = new QLineEdit;
    field->setPlaceholderText(example);
    connect(field, &QLineEdit::returnPressed, this, [this] { m_submit->click(); });
    addPart(name, field, object);
    return field;
}

void FormDialog::addPart(const QString& name, QWidget* part, const char* object)
{
    auto* whole = new QWidget; // so that a label is hidden with its field
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(space::s1));
    column->addWidget(new Label(name, FontRole::Small, Color::TextSecondary));
    part->setObjectName(QString::fromLatin1(object));
    part->setAccessibleName(name);
    column->addWidget(part);
    body()->addWidget(whole);
}

void FormDialog::finish(const QString& submitText)
{
    m_error->setObjectName(u"formFailure"_s);
    body()->addWidget(m_error);
    addButton(tr("Cancel"));
    m_submit = addButton(submitText, Button::Kind::Primary, Keep::Open);
    m_submit->setObjectName(u"formSubmit"_s);
    connect(m_submit, &Button::clicked, this, [this] {
        m_error->hide();
        submit();
    });
}

void FormDialog::setBusy(bool busy)
{
    m_submit->setBusy(busy);
}

void FormDialog::showFailure(const Error& error)
{
    setBusy(false);
    if (error.kind == Error::Kind::Canceled)
        return;
    m_error->show(error);
    place();
}

} // namespace shipdeck::ui
