//! Operations that take long: 202 with `Operation-Location`, read until they have ended.

use std::time::Duration;

use rtk::{ErrorKind, Response, Scope};

use super::declared::*;
use super::*;

/// The operation that a response names.
fn started(client: &Client<Fabrikam>, response: &Response) -> Scope<Operation> {
    let url = response.headers()["operation-location"].to_str().unwrap();
    let path = url.split('?').next().unwrap();
    client.operation(path.rsplit('/').next().unwrap())
}

/// Whether the operation has ended. An operation that failed ends the wait with its error.
fn has_ended(operation: &Operation) -> Result<bool, String> {
    match (&operation.status, &operation.error) {
        (State::Succeeded, _) => Ok(true),
        (State::Failed | State::Canceled, error) => {
            Err(error.as_ref().map_or_else(String::new, |error| error.message.clone()))
        }
        _ => Ok(false),
    }
}

#[tokio::test]
async fn operation_is_waited_for() {
    let fake = Fake::start().await;
    fake.add_widgets(&["w-1"]);
    let client = client(&fake);
    let ((), response) = client.widget("w-1").repair(Repair::new("wheel")).with_response().await.unwrap();
    assert_eq!(response.status(), 202);
    let operation = started(&client, &response);
    let done = operation.wait_until(|operation| has_ended(operation)).interval(Duration::ZERO).await.unwrap();
    assert_eq!((&done.status, done.percent_completed), (&State::Succeeded, Some(50)));
    assert!(done.resource_location.as_ref().unwrap().contains("/widgets/w-1?"));
    assert_eq!(fake.sent().len(), 4);
}

#[tokio::test]
async fn operation_that_fails_ends_the_wait() {
    let fake = Fake::start().await;
    fake.add_widgets(&["broken"]);
    let client = client(&fake);
    let ((), response) = client.widget("broken").repair(Repair::new("wheel")).with_response().await.unwrap();
    let operation = started(&client, &response);
    let error = operation.wait_until(|operation| has_ended(operation)).interval(Duration::ZERO).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WaitFailed);
    assert!(error.to_string().contains("The part does not fit."), "{error}");
    // The key `error` is data of an operation, not the error of the request.
    assert_eq!(operation.load().await.unwrap().error.as_ref().unwrap().code, "NoSuchPart");
}
