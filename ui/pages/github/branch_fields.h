// SPDX-License-Identifier: MIT
#pragma once
#include "pages/github/branch_field.h"
#include "widgets/label.h"

#include <QMap>
#include <QVBoxLayout>

namespace shipdeck::ui {

//! Which branch each environment beside production follows. What shipdeck.yml says is shown as well; an empty branch
//! that was typed means by hand only.
class BranchFields final : public QWidget {
    Q_OBJECT
public:
    explicit BranchFields(QWidget* parent = nullptr);

    void setRepository(GitHubDeck& github, const github::RepositoryLink& link); //!< whose branches are offered
    //! `set` by a person, `followed` with those of shipdeck.yml; fields somebody types into stay as they are.
    void show(const QMap<QString, QString>& set, const QMap<QString, QString>& followed,
              const QStringList& environments);
    //! What a person set: a row that only says what shipdeck.yml says is not among it.
    QMap<QString, QString> branches() const;

Q_SIGNALS:
    void changed();

private:
    struct Row {
        QWidget* widget;
        QLineEdit* name; //!< null: the environment is known
        BranchField* branch;
        Label* error;
        QString fixed;
        QString text() const { return name ? name->text().trimmed() : fixed; }
    };
    Row& add(const QString& fixed);
    void finish(const QWidget* row);

    QVBoxLayout* m_column;
    QList<Row> m_rows;
    QPointer<GitHubDeck> m_github;
    github::RepositoryLink m_link;
    QMap<QString, QString> m_set;
    QMap<QString, QString> m_followed;
};

} // namespace shipdeck::ui
