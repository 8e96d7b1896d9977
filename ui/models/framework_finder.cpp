// SPDX-License-Identifier: MIT
#include "models/framework_finder.h"

#include "build/detect/detection.h"
#include "models/github_words.h"

namespace shipdeck::ui {
namespace {

constexpr int atOnce = 3; // of the eight parallel requests that GitHub allows; lists and clicks come first

} // namespace

FrameworkFinder::FrameworkFinder(GitHubService& github, QObject* parent) : QObject(parent), m_github(github) {}

FrameworkFinder::~FrameworkFinder()
{
    m_stop.request();
}

void FrameworkFinder::want(const QString& account, const QList<github::Repository>& inView)
{
    if (account != m_account)
        stop();
    m_account = account;
    m_wanted = inView;
    next();
}

void FrameworkFinder::stop()
{
    m_wanted.clear();
    m_stop.request();
    m_stop = CancelSource();
}

void FrameworkFinder::next()
{
    while (m_asking < atOnce && !m_wanted.isEmpty()) {
        const github::Repository repository = m_wanted.takeFirst();
        const QString key = repository.fullName().toLower();
        if (repository.isEmpty || m_known.contains(key))
            continue;
        if (isShort(m_github.limits(m_account)))
            return; // deployments need the remaining requests more
        ++m_asking;
        m_known.insert(key, {});
        const Cancel cancel = m_stop.token();
        QCoro::connect(m_github.detect(m_account, repository, repository.defaultBranch, {}, cancel), this,
                       [this, key](const Result<build::Detection>& detection) {
                           --m_asking;
                           if (detection && !detection->name.isEmpty())
                               m_known[key] =
                                   (detection->name + u' ' + detection->version.section(u'.', 0, 0)).trimmed();
                           else if (detection && detection->apps.size() > 1)
                               m_known[key] = tr("%1 apps").arg(detection->apps.size());
                           else if (!detection && detection.error().kind == Error::Kind::Canceled)
                               m_known.remove(key); // other failures are not retried
                           Q_EMIT found();
                           next();
                       });
    }
}

} // namespace shipdeck::ui
