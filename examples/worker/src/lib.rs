//! A Worker that answers with the live sessions of an app as JSON.

use rtk::realtime_kit::*;
use rtk::{Client, Record, Scope};
use serde::Serialize;
use worker::{Context, Env, Request, Response, console_error, event};

/// What the Worker answers with, one for each session.
#[derive(Serialize)]
struct Live {
    id: String,
    title: Option<String>,
    participants: Option<u64>,
    since: Option<String>,
}

impl From<Record<Session>> for Live {
    fn from(session: Record<Session>) -> Self {
        Self {
            id: session.id().to_string(),
            title: session.meeting_title.clone(),
            participants: session.live_participants,
            since: session.started_at.as_ref().map(ToString::to_string),
        }
    }
}

#[event(fetch)]
async fn fetch(_: Request, env: Env, _: Context) -> worker::Result<Response> {
    match live_sessions(&app(&env)?).await {
        Ok(sessions) => Response::from_json(&sessions),
        Err(error) => {
            console_error!("{error}");
            Response::error("the sessions cannot be listed", 502)
        }
    }
}

/// Returns the app that the variables and the secret of the Worker name. Workers have no environment of a process, so `App::from_env` finds
/// nothing.
fn app(env: &Env) -> worker::Result<Scope<App>> {
    let mut builder = Client::builder().token(env.secret("CLOUDFLARE_API_TOKEN")?.to_string());
    if let Ok(url) = env.var("CLOUDFLARE_BASE_URL") {
        builder = builder.base_url(url.to_string());
    }
    let client = builder.build().map_err(|error| worker::Error::RustError(error.to_string()))?;
    let account = client.account(env.var("CLOUDFLARE_ACCOUNT_ID")?.to_string());
    Ok(account.app(env.var("CLOUDFLARE_APP_ID")?.to_string()))
}

async fn live_sessions(app: &Scope<App>) -> Result<Vec<Live>, rtk::Error> {
    let live = app.sessions().filter(SessionFilter::new().status(SessionStatus::Live)).all().await?;
    Ok(live.into_iter().map(Live::from).collect())
}
