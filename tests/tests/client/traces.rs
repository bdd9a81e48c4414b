//! Spans and events of `tracing`.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};

use rtk::realtime_kit::*;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

use crate::support::{Reply, TOKEN, block_on, own_process};
use crate::{after, app, builder, status};

type Fields = BTreeMap<&'static str, String>;

#[derive(Default)]
struct Seen {
    spans: Vec<(Level, Fields)>,
    events: Vec<(Level, String)>,
}

#[derive(Clone, Default)]
struct Watching(Arc<Mutex<Seen>>);

struct Into<'a>(&'a mut Fields);

impl Visit for Into<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name(), value.to_owned());
    }
}

impl Subscriber for Watching {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("rtk")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut seen = self.0.lock().unwrap();
        let mut fields = Fields::new();
        span.record(&mut Into(&mut fields));
        seen.spans.push((*span.metadata().level(), fields));
        Id::from_u64(seen.spans.len() as u64)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let mut seen = self.0.lock().unwrap();
        let at = usize::try_from(span.into_u64()).unwrap() - 1;
        values.record(&mut Into(&mut seen.spans[at].1));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields::new();
        event.record(&mut Into(&mut fields));
        self.0.lock().unwrap().events.push((*event.metadata().level(), format!("{fields:?}")));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[test]
fn attempt_is_a_span_with_the_names_of_opentelemetry() {
    // `tracing` caches for the whole process whether anybody listens, so a test on another thread could switch events off.
    own_process!("attempt_is_a_span_with_the_names_of_opentelemetry", &[], || block_on(attempts()));
}

async fn attempts() {
    let server = after([status(503), Reply::Bytes(Vec::new()), status(404)]).await;
    let app = app(builder(&server));
    let watching = Watching::default();
    let guard = tracing::subscriber::set_default(watching.clone());
    Session::find(&app, "s3cret-id").await.unwrap_err();
    drop(guard);

    let seen = watching.0.lock().unwrap();
    let template = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}";
    let outcomes = [Some(("503", "503")), None, Some(("404", "404"))];
    assert_eq!(seen.spans.len(), 3);
    for (number, ((level, fields), outcome)) in seen.spans.iter().zip(outcomes).enumerate() {
        let get = |name: &str| fields.get(name).map(String::as_str);
        assert_eq!(*level, Level::DEBUG);
        assert_eq!(get("otel.name"), Some(&*format!("GET {template}")));
        assert_eq!(get("otel.kind"), Some("client"));
        assert_eq!(get("otel.status_code"), Some("ERROR"));
        assert_eq!(get("http.request.method"), Some("GET"));
        assert_eq!(get("http.request.resend_count"), Some(&*number.to_string()));
        assert_eq!(get("http.response.status_code"), outcome.map(|(status, _)| status));
        assert_eq!(get("error.type"), Some(outcome.map_or("interrupted", |(_, kind)| kind)));
        assert_eq!(get("url.template"), Some(template));
        assert_eq!(get("server.address"), Some("127.0.0.1"));
        assert_eq!(get("server.port").map(str::to_owned), server.url().split([':', '/']).nth(4).map(str::to_owned));
        assert_eq!(get("rtk.resource"), Some("Session"));
        assert_eq!(get("rtk.operation"), Some("find"));
        assert_eq!(get("rtk.operation_id"), Some("GetSessionDetails"));
    }
    let levels: Vec<_> = seen.events.iter().map(|(level, _)| *level).collect();
    assert_eq!(levels, [Level::DEBUG, Level::WARN, Level::DEBUG, Level::WARN, Level::DEBUG], "{:?}", seen.events);
    assert!(seen.events[1].1.contains("503 Service Unavailable; retrying"), "{:?}", seen.events);
    let all = format!("{:?} {:?}", seen.spans, seen.events);
    assert!(!all.contains("s3cret-id") && !all.contains(TOKEN), "{all}");
}
