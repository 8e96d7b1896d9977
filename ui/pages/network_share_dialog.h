// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "deck/shares.h"
#include "widgets/cause_card.h"
#include "widgets/copy_button.h"
#include "widgets/key_value.h"
#include "widgets/overlay.h"
#include "widgets/qr_view.h"
#include "widgets/segmented_control.h"

#include <QComboBox>
#include <QTimer>

namespace shipdeck {
class Deck;
}

namespace shipdeck::ui {

//! Shows a release to the local network: asks for how long, then the address, its QR code, the password and who opened it,
//! until it ends. Closing it does not end the share.
class NetworkShareDialog final : public Dialog {
    Q_OBJECT
public:
    NetworkShareDialog(Deck& deck, const store::Deployment& release, QWidget* anywhere);
    ~NetworkShareDialog() override;

private:
    void buildQuestion();
    void buildAddress();
    void share();
    void stop();
    void follow(); //!< shows what the store has of it
    void showOpen(const ShareStatus& status);
    void showEnded(const ShareStatus& status);
    void showFailure(const Error& error);
    void setOpen(bool isOpen);

    Deck& m_deck;
    store::Deployment m_release;
    QString m_password; //!< empty: not known here
    QWidget* m_question = new QWidget;
    QWidget* m_open = new QWidget;
    SegmentedControl* m_time;
    QComboBox* m_network = new QComboBox;
    Label* m_ended = new Label({}, FontRole::BodyStrong);
    QrView* m_code = new QrView(168);
    LinkLabel* m_address = new LinkLabel({});
    Label* m_passwordText = new Label({}, FontRole::Code);
    Label* m_left = new Label;
    Label* m_visitors = new Label({}, FontRole::Body, Color::TextSecondary);
    InlineError* m_error = new InlineError;
    Button* m_share;
    Button* m_stop;
    CopyButton* m_copyAddress;
    CopyButton* m_copyPassword;
    bool m_isFollowed = false; //!< its end is news here
    QTimer m_second;
    CancelSource m_closed;
};

} // namespace shipdeck::ui
