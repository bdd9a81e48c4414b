//! Lists: `@odata.nextLink`, filters with a `$`.

use super::declared::*;
use super::*;

#[tokio::test]
async fn list_is_followed_by_its_next_link() {
    let fake = Fake::start().await;
    fake.add_widgets(&["a1", "a2", "a3", "b1", "b2"]);
    let names = |widgets: &[rtk::Record<Widget>]| widgets.iter().map(|it| it.id().to_string()).collect::<Vec<_>>();
    assert_eq!(names(&client(&fake).widgets().all().await.unwrap()), ["a1", "a2", "a3", "b1", "b2"]);
    assert_eq!(fake.sent().len(), 3);
    assert_eq!(fake.sent()[1].target, "/widgets?api-version=2024-07-01&%24skiptoken=after%3Da2");
    let filter = WidgetFilter::new().filter_by("startswith(name, 'a')").select(["name".to_owned()]);
    let some = client(&fake).widgets().filter(filter).all().per_page(2).await.unwrap();
    assert_eq!((names(&some), &some[0].etag), (vec!["a1".to_owned(), "a2".to_owned(), "a3".to_owned()], &None));
    assert_eq!(
        fake.sent()[4].target,
        "/widgets?api-version=2024-07-01&%24filter=startswith%28name%2C%20%27a%27%29&%24select=name&%24top=2\
         &%24skiptoken=after%3Da2",
        "the filter is kept, although the link does not repeat it"
    );
}

#[tokio::test]
async fn list_is_resumed_at_a_token() {
    let fake = Fake::start().await;
    fake.add_widgets(&["a", "b", "c"]);
    let page = client(&fake).widgets().page(1).await.unwrap();
    let position = page.next_position().unwrap();
    assert_eq!(position.to_string(), "cursor:after=b");
    assert_eq!(client(&fake).widgets().resume(position).all().await.unwrap().len(), 1);
}
