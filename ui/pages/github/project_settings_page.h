// SPDX-License-Identifier: MIT
#pragma once
#include "pages/access_card.h"
#include "pages/data_card.h"
#include "pages/github/branch_fields.h"
#include "pages/github/github_page.h"
#include "pages/settings_card.h"
#include "pages/target_choice.h"
#include "build/detect/detection.h"
#include "widgets/notice.h"

#include <QElapsedTimer>

class QCheckBox;
class QLineEdit;

namespace shipdeck::ui {

//! A project's settings: its source, how it is built and served, the effect of a push, reports to GitHub, the AWS
//! connection it uses; and its removal. A choice is saved at once, typed values with their card's button; each can be
//! undone.
class ProjectSettingsPage final : public GitHubPage {
    Q_OBJECT
public:
    ProjectSettingsPage(const PageContext& context, const GitHubContext& github, const ProjectId& project,
                        QWidget* parent);

    QString title() const override { return tr("Settings"); }
    QList<Crumb> breadcrumbs() const override;
    void activated() override;

protected:
    void load() override;

private:
    void build();
    Card* makeSource();
    Card* makeTarget();
    Card* makeConnection();
    Card* makeDomains();
    Card* makeRemoval();
    QWidget* addRemoval(Card* card, const QString& about, Button* button, const char* object);
    SettingsCard* makeSettings(const QString& heading, const char* object, const QList<SettingFields::Field>& fields);
    Card* makePushes();
    Card* makeReports();
    QCheckBox* addSwitch(QVBoxLayout* column, const QString& text, const QString& about, const char* object);
    void showSource();
    void showTarget();
    void showConnection();
    void showDomains();
    void showData();
    void showSettings();
    void detect(); //!< a folder's, where it is; of a repository the last deployment tells
    //! `fields`: where an error about one of them is shown; nullptr: in a dialog. `done`: the toast's text.
    void saveFields(SettingFields* fields, const QJsonObject& settings, const QString& done = {});
    void refuse(SettingFields* fields, const Error& error);
    void showRules();
    void showWatch();
    void change(); //!< saves the fields
    void restrict(const edge::AccessRule& rule);
    void save(const QJsonObject& settings, const QJsonObject& before,
              const QString& done = {}); //!< `done`: the toast's text
    void offerUndo(const QString& done, const QJsonObject& before);
    static QStringList patterns(const QLineEdit* edit);

    ProjectId m_project;
    store::Project m_known;
    QList<store::Environment> m_environments;
    std::optional<build::Detection> m_detection;
    QString m_detectionTrouble;
    QString m_detectedOf; //!< folder and root that it was asked for
    bool m_filling = false;
    QStringList m_measuredFor; //!< ids of the live releases when the data folders were measured last
    QElapsedTimer m_measured;  //!< since then

    SettingFields* m_name = nullptr;
    Button* m_rename = nullptr;
    QWidget* m_forget = nullptr;
    QVBoxLayout* m_source = nullptr;
    Notice* m_watch = nullptr;
    QCheckBox* m_production = nullptr;
    BranchField* m_branch = nullptr;
    BranchFields* m_branches = nullptr;
    QCheckBox* m_previews = nullptr;
    QCheckBox* m_forks = nullptr;
    QCheckBox* m_marked = nullptr;
    QCheckBox* m_relay = nullptr;
    QLineEdit* m_only = nullptr;
    QLineEdit* m_except = nullptr;
    QCheckBox* m_deployments = nullptr;
    QCheckBox* m_statuses = nullptr;
    QCheckBox* m_comments = nullptr;
    TargetChoice* m_target = nullptr;
    Label* m_targetHint = nullptr;
    AccessCard* m_access = nullptr;
    SettingsCard* m_build = nullptr;
    SettingsCard* m_serving = nullptr;
    DataCard* m_data = nullptr;
    Card* m_connectionCard = nullptr;
    Card* m_domainsCard = nullptr;
    Label* m_domains = nullptr;
    Card* m_pushCard = nullptr;
    Card* m_reportCard = nullptr;
    QString m_shown; //!< of the source card: rebuilt only after changes, to keep the focus
};

} // namespace shipdeck::ui
