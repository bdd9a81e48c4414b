//! `no_id`: a resource that is only listed.

use std::collections::HashSet;

use rtk::Record;

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/catalog",
    no_id,
    all(query(search = String)),
    create,
    belongs_to(domain = Domain, key = domain_id),
    post(refresh = "refresh", on = collection),
)]
struct CatalogEntry {
    #[attribute(required)]
    name: String,
    price: Option<u32>,
    domain_id: Option<Id<Domain>>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/domains")]
struct Domain {
    id: Id<Self>,
}

fn names(entries: &[Record<CatalogEntry>]) -> Vec<&str> {
    entries.iter().map(|entry| entry.name.as_str()).collect()
}

/// Two pages, which end and begin with equal entries.
async fn pages() -> Server {
    Server::replying(|sent| {
        let (names, total) = if sent.page() == 1 { (["a", "b"], 4) } else { (["b", "c"], 4) };
        let items: Vec<_> = names.iter().map(|name| json!({"name": name})).collect();
        let info = json!({"page": sent.page(), "per_page": 2, "total_count": total});
        Reply::json(200, &json!({"success": true, "result": items, "result_info": info}))
    })
    .await
}

#[tokio::test]
async fn no_id_resource_is_listed() {
    let server = pages().await;
    let entries = account(&server).catalog_entries().filter(CatalogEntryFilter::new().search("x")).all().await.unwrap();
    // Without ids, equal entries of two pages are two entries.
    assert_eq!(names(&entries), ["a", "b", "b", "c"]);
    assert_eq!(lines(&server), ["GET /accounts/acc-1/catalog?search=x", "GET /accounts/acc-1/catalog?search=x&page=2"]);
    let page = account(&server).catalog_entries().page(2).await.unwrap();
    assert_eq!((names(&page.items), page.has_next), (vec!["b", "c"], false));
}

#[tokio::test]
async fn no_id_resource_is_created_if_that_is_declared() {
    let server = server(json!({"name": "a", "price": 7})).await;
    let entry = account(&server).catalog_entries().create(NewCatalogEntry::new("a").price(7)).await.unwrap();
    assert_eq!(entry.price, Some(7));
    CatalogEntry::refresh(&account(&server)).await.unwrap();
    assert_eq!(
        lines(&server),
        [r#"POST /accounts/acc-1/catalog {"name":"a","price":7}"#, "POST /accounts/acc-1/catalog/refresh"]
    );
}

#[tokio::test]
async fn no_id_record_leads_to_what_its_attributes_name() {
    let server = Server::replying(|sent| match sent.path().ends_with("/catalog") {
        true => Reply::json(200, &json!({"success": true, "result": [{"name": "a", "domain_id": "d-1"}]})),
        false => Reply::json(200, &json!({"success": true, "result": {"id": "d-1"}})),
    })
    .await;
    let entry = account(&server).catalog_entries().first().await.unwrap().unwrap();
    assert_eq!(entry.domain().await.unwrap().id().as_str(), "d-1");
    assert_eq!(lines(&server).last().unwrap(), "GET /accounts/acc-1/domains/d-1");
}

/// Records with ids are equal if their ids are.
#[tokio::test]
async fn no_id_records_are_equal_if_their_attributes_are() {
    let server = server(json!([{"name": "a"}, {"name": "a"}, {"name": "b"}])).await;
    let entries = account(&server).catalog_entries().page(1).await.unwrap().items;
    assert_eq!(entries[0], entries[1]);
    assert_ne!(entries[1], entries[2]);
    assert_eq!(entries.into_iter().collect::<HashSet<_>>().len(), 2);
    assert_eq!((CatalogEntry::DESCRIPTOR.singular, CatalogEntry::DESCRIPTOR.is_singleton()), ("", false));
}
