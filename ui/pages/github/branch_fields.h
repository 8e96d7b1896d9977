// SPDX-License-Identifier: MIT
#pragma once
#include "pages/github/branch_field.h"
#include "widgets/label.h"

#include <QMap>
#include <QVBoxLayout>

namespace shipdeck::ui {

//! The branch of each environment other than production. Those from shipdeck.yml are shown too; a field that was
//! emptied means by hand only.
class BranchFields final : public QWidget {
    Q_OBJECT
public:
    explicit BranchFields(QWidget* parent = nullptr);

    void setRepository(GitHubService& github, const github::RepositoryLink& link); //!< for the list of branches
    //! `set` by a person, `followed` including shipdeck.yml's; fields being edited stay.
    void show(const QMap<QString, QString>& set, const QMap<QString, QString>& followed,
              const QStringList& environments);
    //! Only what a person set, without rows that merely repeat shipdeck.yml.
    QMap<QString, QString> branches() const;

Q_SIGNALS:
    void changed();

private:
    struct Row {
        QWidget* widget;
        QLineEdit* name; //!< nullptr: an existing environment
        BranchField* branch;
        Label* error;
        QString fixed;
        QString text() const { return name ? name->text().trimmed() : fixed; }
    };
    Row& add(const QString& fixed);
    void finish(const QWidget* row);

    QVBoxLayout* m_column;
    QList<Row> m_rows;
    QPointer<GitHubService> m_github;
    github::RepositoryLink m_link;
    QMap<QString, QString> m_set;
    QMap<QString, QString> m_followed;
};

} // namespace shipdeck::ui
