// SPDX-License-Identifier: MIT
#pragma once
#include "models/pictures.h"
#include "pages/deck_page.h"

namespace shipdeck::ui {

//! What pages about GitHub need in addition to PageContext.
struct GitHubContext {
    GitHubService& github;
    Pictures& pictures;
};

//! A page that also uses GitHub.
class GitHubPage : public DeckPage {
    Q_OBJECT
public:
    GitHubPage(const PageContext& context, const GitHubContext& github, Skeleton::Shape loading, QWidget* parent)
        : DeckPage(context, loading, parent), m_github(github)
    {
    }

protected:
    GitHubService& github() const { return m_github.github; }
    Pictures& pictures() const { return m_github.pictures; }

private:
    GitHubContext m_github;
};

} // namespace shipdeck::ui
