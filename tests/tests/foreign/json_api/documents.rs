//! Documents: what requests send, and errors that point into them.

use serde_json::json;

use super::declared::*;
use super::*;

fn titled(title: &str) -> NewArticle {
    NewArticle::new("articles", ArticleAttributes::new().title(title))
}

#[tokio::test]
async fn article_is_created_and_changed_by_documents() {
    let fake = Fake::start().await;
    let author = ToOne::new(Identifier::new("people", "9"));
    let new = titled("Rust").relationships(ArticleRelationships::new().author(author));
    let mut article = client(&fake).articles().create(new).await.unwrap();
    assert_eq!((article.id().as_str(), &*article.kind), ("1", "articles"));
    assert_eq!(article.relationships.as_ref().unwrap().author.as_ref().unwrap().data.as_ref().unwrap().id, "9");
    let change = ArticleData::new(article.id()).attributes(ArticleAttributes::new().word_count(300));
    article.update(ArticleDocument::new(change)).await.unwrap();
    assert_eq!((article.attributes.title.as_deref(), article.attributes.word_count), (Some("Rust"), Some(300)));
    article.set_tags(Linkage::new([Identifier::new("tags", "2")])).await.unwrap();
    article.destroy().await.unwrap();
    let sent = fake.sent();
    assert_eq!(
        sent[0].json(),
        Some(json!({"data": {
            "type": "articles", "attributes": {"title": "Rust"}, "relationships": {"author": {"data": {"type": "people", "id": "9"}}},
        }}))
    );
    assert_eq!(
        sent[1].json(),
        Some(json!({"data": {"type": "articles", "id": "1", "attributes": {"word-count": 300}}}))
    );
    let types: Vec<_> = sent.iter().map(|sent| sent.header("content-type")).collect();
    assert_eq!(
        types,
        [Some("application/vnd.api+json"), Some("application/vnd.api+json"), Some("application/vnd.api+json"), None]
    );
}

#[tokio::test]
async fn error_points_into_the_document() {
    let fake = Fake::start().await;
    let error = client(&fake).articles().create(titled("")).await.unwrap_err();
    let [blank] = error.errors() else { panic!("{error:?}") };
    assert_eq!((blank.code_text(), blank.message()), (Some("blank"), "The title cannot be blank."));
    assert_eq!(
        (blank.pointer(), &blank.json()["title"]),
        (Some("/data/attributes/title"), &json!("Invalid Attribute"))
    );
    assert_eq!((error.status().map(|status| status.as_u16()), error.request_id()), (Some(422), Some("req-1")));
    let error = client(&fake).articles().create(NewArticle::new("people", ArticleAttributes::new())).await.unwrap_err();
    assert_eq!((error.message(), error.errors()[0].pointer()), (Some("Conflict"), Some("/data/type")));
}

#[tokio::test]
async fn error_of_a_parameter_names_it() {
    let fake = Fake::start().await;
    let articles = client(&fake).articles();
    let error = articles.all().query(&[("filter[name]", "x")]).await.unwrap_err();
    assert_eq!(error.errors()[0].pointer(), Some("filter[name]"));
    let error = articles.clone().filter(ArticleFilter::new().sort(["size".to_owned()])).all().await.unwrap_err();
    assert_eq!((error.message(), error.errors()[0].pointer()), (Some("Invalid Sort"), Some("sort")));
    assert!(articles.find("1").await.unwrap_err().is_not_found());
}
