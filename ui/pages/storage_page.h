// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "deck/storage.h"
#include "pages/deck_page.h"
#include "widgets/notice.h"

class QCheckBox;

namespace shipdeck::ui {

//! What Shipdeck stores on this computer, what of it can be deleted, and why the rest stays.
class StoragePage final : public DeckPage {
    Q_OBJECT
public:
    StoragePage(const PageContext& context, QWidget* parent);
    ~StoragePage() override;

    QString title() const override { return tr("Storage"); }
    QList<Command> commands() const override;
    void refresh() override { measure(); }

protected:
    void load() override;

private:
    void build();
    QWidget* makeBar();
    void measure();
    void show();
    using QWidget::show;
    Card* addCard(const QString& heading, const char* object);
    void addRow(Card* card, const StorageGroup& group);
    QList<StorageGroup> chosen() const;
    void showBar();
    void confirm();
    void cleanUp(const QStringList& items);
    void follow(const QString& cleanUp);
    void showEnd(const CleanUpState& cleanUp);
    void failed(const Error& error);

    std::optional<StorageUse> m_use;
    QHash<QString, bool> m_ticks; //!< by group, where the person has changed one
    QList<std::pair<StorageGroup, QCheckBox*>> m_boxes;
    QString m_followed; //!< the clean-up that is waited for
    bool m_isMeasuring = false;
    CancelSource m_stop;

    Label* m_sum;
    Button* m_again;
    Notice* m_state;
    InlineError* m_error;
    QVBoxLayout* m_cards;
    QWidget* m_bar = nullptr;
    Label* m_chosen;
    Button* m_delete;
};

} // namespace shipdeck::ui
