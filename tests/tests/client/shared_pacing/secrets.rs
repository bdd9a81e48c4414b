//! Keys and errors of shared pacing.

use std::time::Duration;

use rtk::pacing::RedisStore;
use rtk::{Client, Credentials, ErrorKind, Pacing};

use super::redis_server::RedisServer;
use super::{LimitedApi, patient, send, shared};
use crate::support::{TOKEN, block_on, capture_logs, captured_logs, own_process};

const PASSWORD: &str = "pa55-of-redis";

#[test]
fn redis_url_is_not_in_errors_and_debug() {
    let bad =
        ["no url", "http://127.0.0.1/", "redis://:pa55-of-redis@127.0.0.1:port/", "rediss://:pa55-of-redis@127.0.0.1/"];
    for url in bad {
        let error = RedisStore::new(url).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert!(error.to_string().contains("redis://"), "{error}");
        assert!(!format!("{error} {error:?}").contains(PASSWORD), "{error:?}");
    }
    let store = RedisStore::new(&format!("redis://:{PASSWORD}@127.0.0.1/")).unwrap();
    assert!(!format!("{store:?}").contains(PASSWORD), "{store:?}");
    let pacing = Pacing::CLOUDFLARE.shared(store);
    assert!(!format!("{pacing:?}").contains(PASSWORD), "{pacing:?}");
}

#[test]
fn redis_password_is_not_in_logs() {
    own_process!("redis_password_is_not_in_logs", &[], || block_on(wrong_password()));
}

async fn wrong_password() {
    let Some(redis) = RedisServer::start() else { return };
    capture_logs();
    redis.command("CONFIG SET requirepass another-one");
    let api = LimitedApi::start(100, Duration::from_secs(1)).await;
    let url = redis.url().replace("redis://", &format!("redis://:{PASSWORD}@"));
    send(&patient(&api.server.url(), shared(RedisStore::new(&url).unwrap(), 100, Duration::from_secs(1))), 5, 1).await;
    let logged = captured_logs();
    assert!(logged.contains("the store cannot be used"), "{logged}");
    assert!(!logged.contains(PASSWORD) && !logged.contains(TOKEN), "{logged}");
}

#[tokio::test]
async fn shared_pacing_key_is_a_hash_of_the_token() {
    let Some(redis) = RedisServer::start() else { return };
    let api = LimitedApi::start(100, Duration::from_secs(1)).await;
    let pacing = |prefix: &str| {
        let store = RedisStore::new(&redis.url()).unwrap().prefix(prefix);
        shared(store, 100, Duration::from_secs(1)).store_timeout(Duration::from_secs(10))
    };
    send(&patient(&api.server.url(), pacing("of-token:")), 1, 1).await;
    send(&patient(&api.server.url(), pacing("of-user:").key("account acc-1")), 1, 1).await;
    let keys = redis.command("KEYS *");
    assert!(keys.contains("of-user:account acc-1\r\n") && !keys.contains(TOKEN), "{keys}");
    let hash = keys.lines().find_map(|line| line.strip_prefix("of-token:")).unwrap_or_else(|| panic!("{keys}"));
    assert!(hash.len() == 32 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()), "{keys}");
}

#[test]
fn shared_pacing_with_a_credentials_provider_needs_a_key() {
    let build = |key: Option<&str>| {
        let pacing = Pacing::CLOUDFLARE.shared(RedisStore::new("redis://127.0.0.1/").unwrap());
        let pacing = match key {
            Some(key) => pacing.key(key),
            None => pacing,
        };
        Client::builder().credentials_provider(|| Ok(Credentials::token("t"))).pacing(pacing).build()
    };
    let error = build(None).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(error.to_string().contains("call `SharedPacing::key`"), "{error}");
    assert!(build(Some("account acc-1")).is_ok());
}
