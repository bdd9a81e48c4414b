//! Customers: nested forms, clearing, deleted objects.

use rtk::Form;

use super::declared::*;
use super::*;

#[tokio::test]
async fn customer_is_sent_as_a_nested_form() {
    let fake = Fake::start().await;
    let address = Address::new().city("München").line1("Ring 1");
    let fields = CustomerFields::new()
        .name("Ada")
        .balance(-500)
        .shipping(Shipping::new("Ada", address))
        .preferred_locales(vec!["de".to_owned(), "en-GB".to_owned()]);
    let mut customer = client(&fake).customers().create(Form(fields)).await.unwrap();
    assert_eq!((customer.name.as_deref(), customer.balance), (Some("Ada"), -500));
    assert_eq!(customer.attribute("shipping").unwrap()["address"]["city"], "München");
    assert_eq!(
        fake.forms()[0],
        "balance=-500&name=Ada&preferred_locales%5B0%5D=de&preferred_locales%5B1%5D=en-GB\
         &shipping%5Baddress%5D%5Bcity%5D=M%C3%BCnchen&shipping%5Baddress%5D%5Bline1%5D=Ring+1&shipping%5Bname%5D=Ada"
    );
    customer.update(Form(CustomerFields::new().name(""))).await.unwrap();
    assert_eq!((&customer.name, fake.sent()[1].line()), (&None, "POST /v1/customers/cus_1".to_owned()));
}

#[tokio::test]
async fn customer_that_was_deleted_is_its_id() {
    let fake = Fake::start().await;
    fake.add_customers(&["Ada"]);
    let customer = client(&fake).customer("cus_1");
    let deleted = customer.destroy().await.unwrap();
    assert!(deleted.deleted && deleted.id.as_str() == "cus_1");
    let left = customer.load().await.unwrap();
    assert!(left.deleted && left.name.is_none());
    let error = client(&fake).customers().find("cus_9").await.unwrap_err();
    assert_eq!((error.is_not_found(), error.code_text()), (true, Some("resource_missing")));
}
