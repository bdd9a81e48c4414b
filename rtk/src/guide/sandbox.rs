use std::time::Duration;

use rtk::Resource as _; // for `Consumer::DESCRIPTOR`
use rtk_sandbox::{Fault, Sandbox};
use serde_json::json;

#[tokio::test]
async fn queues_against_a_sandbox() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::builder()
        .serve_all([Consumer::DESCRIPTOR, Purge::DESCRIPTOR])
        .serve_with::<Queue>(json!({ "jurisdiction": "eu" }))
        .answer::<Queue>("metrics", |_| Ok(json!({ "backlog_count": 1, "backlog_bytes": 11 })))
        .start()
        .await?;
    let account = sandbox.client().account("acc-1");

    let mut queue = account.queues().create(NewQueue::new("orders")).await?;
    assert_eq!(queue.jurisdiction, Some(Jurisdiction::Eu));
    queue.update(QueueChanges::new().settings(SettingsChanges::new().delivery_delay(5))).await?;
    queue.consumers().create(NewConsumer::new("worker").script_name("shop")).await?;
    assert_eq!(queue.metrics().await?.backlog_count, 1);
    assert_eq!(account.queues().all().await?.len(), 1);
    assert!(account.queue("another").consumers().all().await.is_err_and(|error| error.is_not_found()));

    sandbox.advance(Duration::from_secs(60 * 60)); // the sandbox's clock starts at 2026-06-01T00:00:00Z
    let later = account.queues().create(NewQueue::new("returns")).await?;
    assert!(later.created_on.as_ref().is_some_and(|time| time.as_str().starts_with("2026-06-01T01:")));

    sandbox.fail("Queue::create", Fault::reset().times(1))?; // the next call loses its connection
    assert!(account.queues().create(NewQueue::new("refunds")).await.is_err());
    Ok(())
}
