//! Articles: lists by `page[number]`, filters in brackets, sparse fields, `included`.

use super::declared::*;
use super::*;

fn titles(articles: &[rtk::Record<Article>]) -> Vec<&str> {
    articles.iter().map(|article| article.attributes.title.as_deref().unwrap_or_default()).collect()
}

#[tokio::test]
async fn articles_are_followed_by_the_link_to_the_next_page() {
    let fake = Fake::start().await;
    fake.add_articles(&["a", "b", "c", "d", "e"]);
    let articles = client(&fake).articles().filter(ArticleFilter::new().sort(["-title".to_owned()]));
    assert_eq!(titles(&articles.all().per_page(2).await.unwrap()), ["e", "d", "c", "b", "a"]);
    let targets: Vec<_> = fake.sent().iter().map(|sent| sent.target.clone()).collect();
    assert_eq!(
        targets,
        [
            "/api/articles?sort=-title&page%5Bsize%5D=2",
            "/api/articles?sort=-title&page%5Bsize%5D=2&page%5Bnumber%5D=2",
            "/api/articles?sort=-title&page%5Bsize%5D=2&page%5Bnumber%5D=3"
        ]
    );
}

#[tokio::test]
async fn articles_are_filtered_in_brackets() {
    let fake = Fake::start().await;
    fake.add_articles(&["a", "b & c"]);
    let filter = ArticleFilter::new().filter_title("b & c").fields(["title".to_owned()]);
    let found = client(&fake).articles().filter(filter).all().await.unwrap();
    assert_eq!(titles(&found), ["b & c"]);
    assert!(found[0].attributes.created_at.is_none() && found[0].relationships.is_none());
    assert_eq!(fake.sent()[0].target, "/api/articles?filter%5Btitle%5D=b%20%26%20c&fields%5Barticles%5D=title");
}

#[tokio::test]
async fn article_comes_with_what_belongs_to_it() {
    let fake = Fake::start().await;
    fake.add_articles(&["a"]);
    let whole = client(&fake).article("1").with_author().await.unwrap();
    let author = whole.data.relationships.clone().unwrap().author.unwrap().data.unwrap();
    let [Included::People { id, attributes }, Included::Other(comment)] = &whole.included[..] else {
        panic!("{whole:?}")
    };
    assert_eq!((id, &*attributes.name), (&author.id, "Ada"));
    assert_eq!(comment.get("id").unwrap(), "5");
}
