// SPDX-License-Identifier: MIT
#include "pages/bisect_dialog.h"

#include "deck/bisect.h"
#include "deck/deck.h"
#include "deck/operations.h"
#include "deploy/snapshot.h"
#include "models/deployment_words.h"
#include "pages/aws/form_dialog.h"

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

class BisectDialog final : public FormDialog {
    Q_DECLARE_TR_FUNCTIONS(BisectDialog)
public:
    BisectDialog(Deck& deck, const store::Deployment& deployment, QWidget* anywhere,
                 std::function<void(const Route&)> go)
        : FormDialog(tr("Find the commit that broke it"),
                     tr("Shipdeck builds commits before %1 until the one that broke it is found. Nothing is released.")
                         .arg(shortNameOf(deployment)),
                     anywhere),
          m_deck(deck), m_go(std::move(go))
    {
        setObjectName(u"bisectDialog"_s);
        m_request.project = deployment.project;
        m_request.environment = deployment.environment;
        m_request.deployment = deployment.id;
        m_good = addField(tr("Commit that worked"), tr("The last successful deployment"), "bisectGood");
        m_run = addField(tr("Command that fails"), tr("The build itself"), "bisectRun");
        finish(tr("Search"));
    }

private:
    void submit() override
    {
        m_request.good = m_good->text().trimmed();
        m_request.run = m_run->text().trimmed();
        setBusy(true);
        QCoro::connect(m_deck.operations().bisect(m_request), this, [this](const Result<store::Operation>& asked) {
            if (!asked)
                return showFailure(asked.error());
            m_go(bisectRoute(*asked));
            close();
        });
    }

    Deck& m_deck;
    std::function<void(const Route&)> m_go;
    BisectRequest m_request;
    QLineEdit* m_good;
    QLineEdit* m_run;
};

} // namespace

bool canBisect(const DeploymentDetail& detail)
{
    const store::Deployment& deployment = detail.deployment;
    return deployment.state == store::State::Error && !deployment.commit.isEmpty()
        && !deploy::Snapshot::of(deployment).sourceDigest.isEmpty();
}

Route bisectRoute(const store::Operation& search)
{
    return {u"bisect"_s, search.project, search.id};
}

void findBreakingCommit(Deck& deck, const store::Deployment& deployment, QWidget* anywhere, bool anew,
                        std::function<void(const Route&)> go)
{
    const auto earlier = deck.operations().bisectionOf(deployment);
    if (!anew && earlier && *earlier)
        return go(bisectRoute(**earlier));
    (new BisectDialog(deck, deployment, anywhere, std::move(go)))->open();
}

} // namespace shipdeck::ui
