// SPDX-License-Identifier: MIT
#include "github_window.h"

#include "base/files.h"
#include "support/quick_secrets.h"
#include "support/wait.h"

#include <QAbstractButton>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

QStringList optionsOf(const QString& seed, GitHubWindow::As as)
{
    QStringList options{u"--seed"_s, seed};
    if (as == GitHubWindow::As::Server)
        options << u"--ghes"_s << u"--tls"_s;
    return options;
}

} // namespace

GitHubWindow::GitHubWindow(const QString& seed, As as) : rig(optionsOf(seed, as))
{
    if (!rig.isUp())
        qFatal("the rig is not up: %s", rig.trouble().constData());
    if (as == As::Standard)
        rig.use();
    else
        for (const char* name :
             {"SHIPDECK_GITHUB_URL", "SHIPDECK_GITHUB_API_URL", "SHIPDECK_GITHUB_CLIENT_ID", "SSL_CERT_FILE"})
            qunsetenv(name);
    (void)writeFile(m_keys.filePath(u"passphrase"_s), "a passphrase of the tests");
    QFile::setPermissions(m_keys.filePath(u"passphrase"_s), QFile::ReadOwner | QFile::WriteOwner);
    qputenv("SHIPDECK_PASSPHRASE_FILE", QFile::encodeName(m_keys.filePath(u"passphrase"_s)));
    it = std::make_unique<PageWindow>(PageWindow::With::Nothing);
    haveQuickSecrets(qEnvironmentVariable("SHIPDECK_HOME"), m_keys.filePath(u"passphrase"_s));
}

GitHubWindow::~GitHubWindow()
{
    it.reset();
    qunsetenv("SHIPDECK_PASSPHRASE_FILE");
}

void GitHubWindow::type(const char* field, const QString& text) const
{
    QCoreApplication::processEvents(); // a new one is shown by now
    auto* edit = it->onPage<QLineEdit>(field);
    if (!edit)
        qFatal("there is no visible %s", field);
    edit->clear();
    QTest::keyClicks(edit, text);
}

void GitHubWindow::signIn(QByteArray token) const
{
    it->window->go({u"connect"_s, {}, {}});
    type("tokenField", QString::fromLatin1(token.isEmpty() ? rig.token() : token));
    QTest::keyClick(it->onPage<QLineEdit>("tokenField"), Qt::Key_Return);
    QTRY_COMPARE(page(), u"repositories"_s);
}

QByteArray GitHubWindow::newToken(QJsonObject token) const
{
    if (!token.contains(u"login"_s))
        token.insert(u"login"_s, u"mona"_s);
    return rig.post(u"tokens"_s, token)[u"token"_s].toString().toLatin1();
}

int GitHubWindow::rows() const
{
    const ui::RepositoryList* shown = list(); // an account of its own has a page of its own
    return shown ? shown->model()->rowCount() : 0;
}

void GitHubWindow::choose(const QString& repository) const
{
    ui::RepositoryList* all = list();
    for (int i = 0; i < all->model()->rowCount(); ++i)
        if (all->model()->index(i, 0).data(ui::RepositoryRows::IdRole) == repository)
            all->setCurrentIndex(all->model()->index(i, 0));
    QCOMPARE(all->currentId(), repository);
}

QAbstractButton* GitHubWindow::importLighthouse() const
{
    signIn();
    const auto isListed = [this] { return rows() == 2; };
    const auto isLookedAt = [this] {
        const auto* deploy = it->onPage<QAbstractButton>("importDeploy");
        return deploy && deploy->isEnabled();
    };
    if (!becomesTrue(isListed))
        qFatal("the repositories are not listed");
    choose(u"mona/lighthouse"_s);
    QTest::keyClick(list(), Qt::Key_Return);
    if (!becomesTrue(isLookedAt))
        qFatal("the repository cannot be imported");
    QCoreApplication::processEvents(); // what was found is shown by now
    return it->onPage<QAbstractButton>("importDeploy");
}

} // namespace shipdeck::test
