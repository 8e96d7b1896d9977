// SPDX-License-Identifier: MIT
#pragma once
#include "github/accounts/account.h"
#include "widgets/segmented_control.h"

#include <QLineEdit>

namespace shipdeck::ui {

//! The GitHub server: github.com, or an Enterprise Server with its connection settings.
class ServerFields final : public QWidget {
    Q_OBJECT
public:
    explicit ServerFields(QWidget* parent = nullptr);

    github::Server server() const;
    void setServer(const github::Server& server);
    bool isEnterprise() const { return m_kind->current() == 1; }

Q_SIGNALS:
    void changed();

private:
    QLineEdit* addField(class QGridLayout* grid, const QString& name, const QString& hint, const char* object);
    void chooseCaFile();
    SegmentedControl* m_kind;
    QWidget* m_fields;
    QLineEdit* m_host;
    QLineEdit* m_caFile;
    QLineEdit* m_proxy;
    QLineEdit* m_clientId;
};

} // namespace shipdeck::ui
