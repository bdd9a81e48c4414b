//! The clients. Each has a token, follows its own defaults otherwise, and reads one key of what it found.

use std::time::Duration;

use cloudflare::endpoints::zones::zone::ZoneDetails;
use cloudflare::framework::Environment;
use cloudflare::framework::auth::Credentials;
use cloudflare::framework::client::{ClientConfig, async_api};
use k8s_openapi::api::core::v1::ConfigMap;
use rtk::Resource as _;
use rtk::realtime_kit::{AppAccess as _, Session};
use rtk::transport::{Engine, HttpTransport};

use crate::support::{TOKEN, by_hand};
use crate::{Work, responses};

/// rtk with its default transport, which sends by reqwest.
pub(crate) async fn rtk(base_url: &str, work: Work) -> Option<Duration> {
    find_session(rtk::Client::builder().token(TOKEN), base_url, work).await
}

/// rtk with the transport that sends by hyper-util's client.
pub(crate) async fn rtk_hyper(base_url: &str, work: Work) -> Option<Duration> {
    let transport = HttpTransport::builder().engine(Engine::Hyper).build().unwrap();
    find_session(rtk::Client::builder().token(TOKEN).transport(transport), base_url, work).await
}

async fn find_session(builder: rtk::ClientBuilder, base_url: &str, work: Work) -> Option<Duration> {
    let app = builder.base_url(base_url).build().unwrap().account("acc-1").app("app-1");
    work.repeat(async || {
        assert_eq!(Session::find(&app, "sess-1").await.unwrap().live_participants, Some(1));
    })
    .await
}

/// reqwest and serde by hand.
pub(crate) async fn reqwest(base_url: &str, work: Work) -> Option<Duration> {
    let client = by_hand::client();
    work.repeat(async || {
        assert_eq!(by_hand::find(&client, base_url, "sess-1", &[]).await.live_participants, Some(1));
    })
    .await
}

/// hyper-util's client and serde by hand.
pub(crate) async fn hyper_util(base_url: &str, work: Work) -> Option<Duration> {
    let client = by_hand::hyper();
    work.repeat(async || {
        assert_eq!(by_hand::find_by_hyper(&client, base_url, "sess-1").await.live_participants, Some(1));
    })
    .await
}

/// kube-rs, which sends by hyper-util's client.
pub(crate) async fn kube(base_url: &str, work: Work) -> Option<Duration> {
    let mut config = kube::Config::new(base_url.parse().unwrap());
    config.auth_info.token = Some(TOKEN.to_owned().into());
    let maps = kube::Api::<ConfigMap>::namespaced(config.try_into().unwrap(), "default");
    work.repeat(async || {
        assert_eq!(maps.get("stand-up").await.unwrap().metadata.namespace.as_deref(), Some("default"));
    })
    .await
}

/// cloudflare-rs, which sends by reqwest.
pub(crate) async fn cloudflare(base_url: &str, work: Work) -> Option<Duration> {
    let credentials = Credentials::UserAuthToken { token: TOKEN.to_owned() };
    let environment = Environment::Custom(format!("{base_url}/"));
    let client = async_api::Client::new(credentials, ClientConfig::default(), environment).unwrap();
    work.repeat(async || {
        let zone = client.request(&ZoneDetails { identifier: responses::ZONE }).await.unwrap().result;
        assert_eq!(zone.development_mode, 7200);
    })
    .await
}
