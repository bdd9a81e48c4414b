use std::sync::{Arc, Mutex};

use rtk::Response;
use rtk::realtime_kit::*;
use rtk::transport::{Attempt, Body, Layer, TransportError};

use crate::{after, app, builder, status};

/// Records the attempts that it sees.
struct Noting(&'static str, Arc<Mutex<Vec<String>>>);

impl Layer for Noting {
    fn before(&self, attempt: &Attempt<'_>, request: &mut http::Request<Body>) -> Result<(), TransportError> {
        request.headers_mut().append("x-seen-by", http::HeaderValue::from_static(self.0));
        self.1.lock().unwrap().push(format!("{} before {}", self.0, attempt.number));
        Ok(())
    }

    fn after(&self, attempt: &Attempt<'_>, outcome: Result<&Response, &TransportError>) {
        let outcome = outcome.map_or_else(ToString::to_string, |response| response.status().to_string());
        assert!(!attempt.elapsed.is_zero());
        self.1.lock().unwrap().push(format!("{} after {}: {outcome}", self.0, attempt.number));
    }
}

#[tokio::test]
async fn layers_see_each_attempt_and_the_first_is_outermost() {
    let server = after([status(502)]).await;
    let notes = Arc::new(Mutex::new(Vec::new()));
    let layered = builder(&server).layer(Noting("a", Arc::clone(&notes))).layer(Noting("b", Arc::clone(&notes)));
    Session::find(&app(layered), "x").send_raw().await.unwrap();
    let expected = [
        "a before 1",
        "b before 1",
        "b after 1: 502 Bad Gateway",
        "a after 1: 502 Bad Gateway",
        "a before 2",
        "b before 2",
        "b after 2: 200 OK",
        "a after 2: 200 OK",
    ];
    assert_eq!(*notes.lock().unwrap(), expected);
    let seen_by = |sent: &crate::support::Sent| {
        sent.headers.iter().filter(|(name, _)| name == "x-seen-by").map(|(_, by)| by.clone()).collect::<Vec<_>>()
    };
    assert!(server.sent().iter().all(|sent| seen_by(sent) == ["a", "b"]));
}

#[tokio::test]
async fn layer_can_reject_a_request() {
    struct Refusing;

    impl Layer for Refusing {
        fn before(&self, attempt: &Attempt<'_>, _: &mut http::Request<Body>) -> Result<(), TransportError> {
            assert_eq!((attempt.resource, attempt.operation), (Some("Session"), Some("find")));
            assert!(attempt.template.ends_with("/sessions/{session_id}"), "{}", attempt.template);
            Err(TransportError::unsendable("not on a Sunday"))
        }
    }

    let server = after([]).await;
    let error = Session::find(&app(builder(&server).layer(Refusing)), "x").await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent()), (rtk::ErrorKind::InvalidRequest, false));
    assert_eq!(server.sent().len(), 0);
}
