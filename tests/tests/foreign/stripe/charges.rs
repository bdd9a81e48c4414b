//! Charges: idempotency keys, declines, expandable objects.

use std::collections::BTreeMap;

use rtk::{ErrorKind, Form, OrRaw};

use super::declared::*;
use super::*;

fn fields(amount: u64) -> ChargeFields {
    ChargeFields::new(amount, "eur", "tok_visa".to_owned())
}

#[tokio::test]
async fn charge_is_made_once_however_often_its_response_gets_lost() {
    let fake = Fake::start().await;
    fake.lose_responses(2);
    let charge = client(&fake).charges().create(Form(fields(2000))).await.unwrap();
    assert_eq!((charge.id().as_str(), charge.amount, fake.charges()), ("ch_1", 2000, 1));
    let keys: Vec<_> = fake.sent().iter().map(|sent| sent.header("idempotency-key").unwrap().to_owned()).collect();
    assert_eq!((keys.len(), &keys[0], &keys[1]), (3, &keys[1], &keys[2]));
    client(&fake).charges().create(Form(fields(2000))).await.unwrap();
    assert_eq!(fake.charges(), 2, "another call has another key");
}

#[tokio::test]
async fn charge_with_a_key_of_the_caller_is_not_made_twice() {
    let fake = Fake::start().await;
    for _ in 0..2 {
        client(&fake).charges().create(Form(fields(2000))).idempotency_key("order-6735").await.unwrap();
    }
    assert_eq!(fake.charges(), 1);
    let error = client(&fake).charges().create(Form(fields(999))).idempotency_key("order-6735").await.unwrap_err();
    assert_eq!(error.errors()[0].json()["type"], "idempotency_error");
}

#[tokio::test]
async fn charge_that_is_declined_says_why() {
    let fake = Fake::start().await;
    let declined = ChargeFields::new(2000_u64, "eur", "tok_insufficientFunds".to_owned());
    let error = client(&fake).charges().create(Form(declined)).await.unwrap_err();
    assert_eq!((error.status().map(|status| status.as_u16()), error.code_text()), (Some(402), Some("card_declined")));
    assert_eq!((error.message(), error.request_id()), (Some("Your card has insufficient funds."), Some("req_1")));
    let [declined] = error.errors() else { panic!("{error:?}") };
    assert_eq!((declined.pointer(), &declined.json()["decline_code"]), (Some("source"), &"insufficient_funds".into()));
    assert_eq!(declined.documentation_url(), Some("https://stripe.com/docs/error-codes/card-declined"));
    assert_eq!((declined.json()["type"].as_str(), error.retries()), (Some("card_error"), 0));
}

#[tokio::test]
async fn charge_has_metadata_in_brackets() {
    let fake = Fake::start().await;
    let metadata = BTreeMap::from([("order id".to_owned(), "6735 & 7".to_owned())]);
    let new = fields(2000).metadata(metadata.clone()).capture(false);
    let mut charge = client(&fake).charges().create(Form(new)).await.unwrap();
    assert_eq!((&charge.metadata, charge.amount_captured), (&metadata, 0));
    let without = ChargeChange::new().metadata(BTreeMap::from([("order id".to_owned(), String::new())]));
    charge.update(Form(without)).await.unwrap();
    assert!(charge.metadata.is_empty());
    assert_eq!(charge.capture(Form(Capture::new().amount(1500))).await.unwrap().amount_captured, 1500);
    assert_eq!(
        fake.forms(),
        [
            "amount=2000&capture=false&currency=eur&metadata%5Border+id%5D=6735+%26+7&source=tok_visa",
            "metadata%5Border+id%5D=",
            "amount=1500"
        ]
    );
}

#[tokio::test]
async fn charge_has_the_id_of_its_customer_or_the_customer() {
    let fake = Fake::start().await;
    fake.add_customers(&["Ada"]);
    let new = fields(2000).customer("cus_1");
    let charge = client(&fake).charges().create(Form(new)).await.unwrap();
    let Some(OrRaw::Value(id)) = &charge.customer else { panic!("{charge:?}") };
    assert_eq!(client(&fake).customer(id).load().await.unwrap().name.as_deref(), Some("Ada"));
    let expanded = client(&fake).charges().find(charge.id()).expand(["customer".to_owned()]).await.unwrap();
    let Some(OrRaw::Raw(json)) = expanded.customer.clone() else { panic!("{expanded:?}") };
    let customer = client(&fake).customers().restore(json).unwrap();
    assert_eq!((customer.id().as_str(), customer.name.as_deref()), ("cus_1", Some("Ada")));
    let filter = ChargeFilter::new().customer("cus_1").expand(["data.customer".to_owned()]);
    let listed = client(&fake).charges().filter(filter).all().await.unwrap();
    assert!(matches!(listed[0].customer, Some(OrRaw::Raw(_))));
    assert!(fake.sent()[2].target.ends_with("/charges/ch_1?expand%5B%5D=customer"), "{:?}", fake.sent()[2].target);
}

#[tokio::test]
async fn charge_that_is_invalid_names_its_parameter() {
    let fake = Fake::start().await;
    let error = client(&fake).charges().create(Form(fields(1))).await.unwrap_err();
    assert_eq!((error.code_text(), error.errors()[0].pointer()), (Some("amount_too_small"), Some("amount")));
    // As JSON, the same request is refused.
    let raw = client(&fake).post("charges").body(&fields(2000)).error_for_status().await.unwrap_err();
    assert_eq!((raw.kind(), raw.code_text()), (ErrorKind::BadRequest, Some("content_type")));
    assert_eq!(fake.charges(), 0);
}
