// SPDX-License-Identifier: MIT
#pragma once
#include "page_window.h"
#include "support/rig.h"
#include "widgets/repository_list.h"

namespace shipdeck::test {

//! A window in front of a GitHub of its own.
class GitHubWindow {
public:
    enum class As { Standard, Server }; //!< Server: an Enterprise Server, that the person has to name
    explicit GitHubWindow(const QString& seed = QStringLiteral("small"), As as = As::Standard);
    ~GitHubWindow();

    QString page() const { return it->window->route().page; }
    void type(const char* field, const QString& text) const;
    void signIn(QByteArray token = {}) const; //!< on the page; the rig's own token if none is given
    //! A token of the rig's as it would be made on its pages.
    QByteArray newToken(QJsonObject token) const;
    int rows() const;
    ui::RepositoryList* list() const { return it->onPage<ui::RepositoryList>("repositoryList"); }
    void choose(const QString& repository) const;
    //! Signs in and opens the import of mona/lighthouse, which is looked at by the time this returns: its button to deploy.
    QAbstractButton* importLighthouse() const;
    GitHubService& github() const { return it->sample.deck().github(); }

    Rig rig;

private:
    QTemporaryDir m_keys;

public:
    std::unique_ptr<PageWindow> it;
};

} // namespace shipdeck::test
