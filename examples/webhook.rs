//! Receives webhooks: stores each event before it responds, drops repeated deliveries, and downloads each transcript.
//!
//! ```text
//! cargo run --example webhook -- inbox https://example.com/webhooks
//! ```
//!
//! It listens on port 8080, to which the URL has to lead. Without `CLOUDFLARE_API_TOKEN`, it runs against a sandbox, which holds a meeting.

use std::path::PathBuf;

use axum::extract::{FromRef, State};
use axum::{Router, http::StatusCode, routing::post};
use rtk::realtime_kit::*;
use rtk::webhook::{self, Delivery, MemoryGuard, Scheme, Verifier};
use rtk::{ErrorKind, Scope};
use rtk_examples::{app, hold_meeting};
use tokio::net::TcpListener;

/// The state of the routes.
#[derive(Clone)]
struct Receiver {
    app: Scope<App>,
    folder: PathBuf,
    verifier: Verifier<Event>,
}

impl FromRef<Receiver> for Verifier<Event> {
    fn from_ref(receiver: &Receiver) -> Self {
        receiver.verifier.clone()
    }
}

/// Stores one event. Only verified deliveries reach this function: axum responds to all others with the status of the error.
async fn receive(State(it): State<Receiver>, delivery: Delivery<Event>) -> Result<StatusCode, webhook::Error> {
    let file = it.folder.join(format!("{}.json", delivery.content_key()));
    tokio::fs::write(file, delivery.body()).await.map_err(webhook::Error::not_stored)?; // 503: it is sent again
    delivery.ack().await?; // from now on, repetitions are dropped
    // The sender waits for seconds only. The event is stored, so a download that fails can be made up for later.
    tokio::spawn(async move {
        let event = delivery.into_event();
        download(&it, &event).await.unwrap_or_else(|error| eprintln!("{}: {error}", event.kind()));
    });
    Ok(StatusCode::NO_CONTENT)
}

async fn download(it: &Receiver, event: &Event) -> Result<(), rtk::Error> {
    let (Event::Transcript { meeting, .. }, Some(session)) = (event, event.session_id()) else { return Ok(()) };
    let Some(transcript) = event.download(it.app.client()) else { return Ok(()) };
    let bytes = transcript.to_file(it.folder.join(format!("{session}.csv"))).await?;
    println!("wrote {bytes} bytes: the transcript of {:?}", meeting.title.as_deref().unwrap_or("a session"));
    Ok(())
}

/// Returns the routes of a receiver that stores events in `folder`.
pub fn router(app: Scope<App>, folder: PathBuf) -> Router {
    let verifier = Verifier::new(Scheme::realtime_kit(app.client())).replay_guard(MemoryGuard::default());
    Router::new().route("/webhooks", post(receive)).with_state(Receiver { app, folder, verifier })
}

#[tokio::main]
async fn main() -> rtk_examples::Result {
    let (app, sandbox) = app().await?;
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "inbox".to_owned()));
    tokio::fs::create_dir_all(&folder).await?;
    let listener = TcpListener::bind(if sandbox.is_some() { "127.0.0.1:0" } else { "0.0.0.0:8080" }).await?;
    let url = std::env::args().nth(2).unwrap_or(format!("http://{}/webhooks", listener.local_addr()?));

    match app.webhooks().create(NewWebhook::new("transcripts", url, [WebhookEvent::Transcript])).await {
        Err(error) if error.kind() != ErrorKind::Conflict => return Err(error.into()),
        _ => println!("the webhook is registered"), // 409 Conflict: by a former run
    }
    tokio::select! {
        result = axum::serve(listener, router(app.clone(), folder.clone())) => Ok(result?),
        result = hold_meeting(&app, sandbox.as_ref(), &folder) => result,
    }
}
