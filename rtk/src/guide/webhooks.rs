use axum::http::StatusCode;
use axum::{Router, routing::post};
use rtk::realtime_kit::*;
use rtk::webhook::{Delivery, Scheme, Verifier};
use rtk_sandbox::{Sandbox, Tampering};

async fn receive(_delivery: Delivery<Event>) -> StatusCode {
    StatusCode::NO_CONTENT // your handler
}

#[tokio::test]
async fn webhooks_of_a_sandbox() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());

    let verifier: Verifier<Event> = Verifier::new(Scheme::realtime_kit(app.client())); // the key of the sandbox
    let router = Router::new().route("/", post(receive)).with_state(verifier);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/", listener.local_addr()?);
    tokio::spawn(async move { axum::serve(listener, router).await });
    app.webhooks().create(NewWebhook::new("test", url, [WebhookEvent::MeetingStarted])).await?;

    let meeting = app.meetings().create(NewMeeting::new().title("Stand-up")).await?;
    meeting.participants().create(NewParticipant::new("group_call_host", "ann-1").name("Ann")).await?;
    sandbox.meeting(meeting.id()).join(&["ann-1"])?;

    let sent = sandbox.deliveries().settled().await;
    assert_eq!(sent[0].event(), "meeting.started");
    assert_eq!(sent[0].attempts()[0].status(), Some(StatusCode::NO_CONTENT));

    sandbox.deliveries().tamper(sent[0].uuid(), Tampering::Body)?;
    let sent = sandbox.deliveries().settled().await;
    assert_eq!(sent[1].attempts()[0].status(), Some(StatusCode::UNAUTHORIZED));
    Ok(())
}
