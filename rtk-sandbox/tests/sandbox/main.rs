//! Tests of the sandbox.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod program;

/// RealtimeKit by plain HTTP. These tests do not use `rtk`: they show that the sandbox does not depend on its own client.
mod http {
    mod apps;
    mod gateway;
    mod meetings;
    mod participants;
    mod queries;
    mod seed;
    mod sessions;
}

/// RealtimeKit by `rtk`. Every response is compared with the `OpenAPI` document.
mod realtimekit {
    mod analytics;
    mod livestreams;
    mod operations;
    mod presets;
    mod recordings;
    mod responses;
    mod webhooks;
}

/// Controls for a test: people, sessions, time and faults.
mod controls {
    mod active_session;
    mod browsers;
    mod downloads;
    mod faults;
    mod http;
    mod seed;
    mod sessions;
}

/// Webhooks: what is sent to whom, and what becomes of it.
mod webhooks {
    mod events;
    mod forged;
    mod http;
    mod receivers;
    mod repeats;
    mod retries;
    mod signature;
    mod stop;
}

/// Resources that are served from their declarations.
mod declared {
    mod actions;
    mod cloudflare;
    mod completion;
    mod errors;
    mod filters;
    mod ids;
    mod insert;
    mod mocked_lists;
    mod other_apis;
    mod own_types;
    mod paging;
    mod scopes;
    mod singletons;
    mod verbs;
}

/// Requests that their declaration does not describe.
mod strict {
    mod bodies;
    mod queries;
    mod realtimekit;
}

mod support {
    pub(crate) mod declared;
    pub(crate) mod document;
    pub(crate) mod documented;
    pub(crate) mod http;
    pub(crate) mod meeting;
    pub(crate) mod receiver;
    mod schema;
}
