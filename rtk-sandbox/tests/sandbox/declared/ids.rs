//! Ids that callers choose, and ids in headers.

use rtk::descriptor::Method;
use rtk::{Account, Id, Resource};
use rtk_sandbox::Sandbox;

use crate::support::declared::{Fixture, failure, failure_of};

/// Its id is in the body.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/queues", id_key = name)]
pub(crate) struct Queue {
    #[attribute(required)]
    pub(crate) name: Id<Self>,
    pub(crate) note: Option<String>,
}

/// It is created by a PUT with its id in the path.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/scripts", id_key = name, create(on = member) = put, update = put)]
pub(crate) struct Script {
    pub(crate) name: Id<Self>,
    pub(crate) note: Option<String>,
    #[attribute(read_only)]
    pub(crate) created_on: Option<rtk::Timestamp>,
}

/// It is created by a POST with its id in the path and in the body.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/flags", id_key = key, create(on = member))]
pub(crate) struct Flag {
    #[attribute(required)]
    pub(crate) key: Id<Self>,
    pub(crate) on: Option<bool>,
}

/// It is created by `replace` only.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/aliases", id_key = name, without(create, update), replace)]
pub(crate) struct Alias {
    pub(crate) name: Id<Self>,
    pub(crate) target: String,
}

/// It is created by a PUT to the collection, with its id in the body.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/secrets", id_key = name, create = put, without(update))]
pub(crate) struct Variable {
    #[attribute(required)]
    pub(crate) name: Id<Self>,
    #[attribute(required)]
    pub(crate) value: u8,
}

/// It is updated by PUT.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/namespaces", id_key = uuid, update = put)]
pub(crate) struct Namespace {
    pub(crate) uuid: Id<Self>,
    #[attribute(required)]
    pub(crate) title: String,
    pub(crate) note: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/stores", id_header = "x-region", only())]
pub(crate) struct Region {
    pub(crate) id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/stores/buckets", scope = Account,
    path = "/accounts/{account_id}/stores/buckets", scope = Region,
    id_key = name,
)]
pub(crate) struct Bucket {
    #[attribute(required)]
    pub(crate) name: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/stores/buckets/{bucket_id}/objects", scope = Bucket)]
pub(crate) struct Object {
    pub(crate) id: Id<Self>,
}

#[tokio::test]
async fn id_in_the_body_is_unique() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Queue>()).await;
    let queue = fixture.account.queues().create(NewQueue::new("jobs")).await.unwrap();
    assert_eq!(queue.name, "jobs");
    let taken = failure(409, "There is already a Queue `jobs`");
    assert_eq!(failure_of(fixture.account.queues().create(NewQueue::new("jobs")).await), taken);
    assert_eq!(
        failure_of(fixture.account.queues().create(NewQueue::new("")).await),
        failure(400, "`name` must be a non-empty string")
    );
    fixture.account.queues().create(NewQueue::new("a/b c")).await.unwrap();
    assert_eq!(fixture.account.queues().find("a/b c").await.unwrap().name, "a/b c");
    let names: Vec<_> = fixture.account.queues().all().await.unwrap().iter().map(|it| it.name.to_string()).collect();
    assert_eq!(names, ["jobs", "a/b c"]);
}

#[tokio::test]
async fn put_creates_or_replaces() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Script>()).await;
    let scripts = || fixture.account.scripts();
    let first = scripts().create(NewScript::new("hello").note("first")).await.unwrap();
    assert_eq!((first.name.as_str(), first.note.as_deref()), ("hello", Some("first")));
    let second = scripts().create(NewScript::new("hello")).await.unwrap();
    assert_eq!((second.note.as_deref(), &second.created_on), (None, &first.created_on));
    assert_eq!(scripts().all().await.unwrap().len(), 1);
}

#[tokio::test]
async fn post_to_a_member_path_creates_once() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Flag>()).await;
    let flag = fixture.account.flags().create(NewFlag::new("dark").on(true)).await.unwrap();
    assert_eq!((flag.key.as_str(), flag.on), ("dark", Some(true)));
    assert_eq!(
        failure_of(fixture.account.flags().create(NewFlag::new("dark")).await),
        failure(409, "There is already a Flag `dark`")
    );
    let (status, response) = fixture.send("POST /accounts/acc-1/flags/light", r#"{"key":"dark"}"#).await;
    assert_eq!(
        (status, response["errors"][0]["message"].as_str()),
        (400, Some("`key` differs from the id in the path"))
    );
}

#[tokio::test]
async fn replace_creates_without_a_create_operation() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Alias>()).await;
    let made = fixture.account.alias("www").replace(NewAlias::new().target("example.com")).await.unwrap();
    assert_eq!(made.target, "example.com");
    fixture.account.alias("www").replace(NewAlias::new().target("example.org")).await.unwrap();
    assert_eq!(fixture.account.aliases().find("www").await.unwrap().target, "example.org");
}

#[tokio::test]
async fn put_to_a_collection_uses_the_id_in_the_body() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Variable>()).await;
    for value in [1, 2] {
        fixture.account.variables().create(NewVariable::new("A", value)).await.unwrap();
    }
    let all = fixture.account.variables().all().await.unwrap();
    assert_eq!(all.iter().map(|it| (it.name.as_str(), it.value)).collect::<Vec<_>>(), [("A", 2)]);
}

#[tokio::test]
async fn update_by_put_keeps_other_attributes() {
    assert_eq!(Namespace::DESCRIPTOR.operation("update").unwrap().method, Method::Put);
    let fixture = Fixture::of(Sandbox::builder().serve::<Namespace>()).await;
    let mut made = fixture.account.namespaces().create(NewNamespace::new("a").note("n")).await.unwrap();
    assert_eq!(made.uuid.as_str().len(), 36);
    made.update(NamespaceChanges::new().title("b")).await.unwrap();
    assert_eq!((made.title.as_str(), made.note.as_deref()), ("b", Some("n")));
}

/// Its id is in a header, and its path is that of the collection.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/tenants", id_header = "x-tenant", without(update))]
pub(crate) struct Tenant {
    #[attribute(required)]
    pub(crate) id: Id<Self>,
    pub(crate) note: Option<String>,
}

#[tokio::test]
async fn id_in_a_header_selects_the_record() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Tenant>()).await;
    for name in ["ann", "bob"] {
        fixture.account.tenants().create(NewTenant::new(name).note(name)).await.unwrap();
    }
    assert_eq!(fixture.account.tenant("bob").load().await.unwrap().note.as_deref(), Some("bob"));
    assert_eq!(fixture.account.tenants().all().await.unwrap().len(), 2);
    assert_eq!(failure_of(fixture.account.tenant("eve").load().await), failure(404, "No such Tenant: `eve`"));
    fixture.account.tenant("bob").destroy().await.unwrap();
    assert_eq!(fixture.account.tenants().all().await.unwrap()[0].id, "ann");
}

#[tokio::test]
async fn id_in_a_header_is_part_of_the_scope() {
    let resources = [Region::DESCRIPTOR, Bucket::DESCRIPTOR, Object::DESCRIPTOR];
    let fixture = Fixture::of(Sandbox::builder().serve_all(resources)).await;
    let (eu, us) = (fixture.account.region("eu"), fixture.account.region("us"));
    fixture.account.buckets().create(NewBucket::new("films")).await.unwrap();
    let films = eu.buckets().create(NewBucket::new("films")).await.unwrap();
    eu.buckets().create(NewBucket::new("songs")).await.unwrap();
    assert_eq!(fixture.account.buckets().all().await.unwrap().len(), 1);
    assert_eq!(eu.buckets().all().await.unwrap().len(), 2);
    assert!(us.buckets().all().await.unwrap().is_empty());
    assert_eq!(failure_of(us.buckets().find("films").await), failure(404, "No such Bucket: `films`"));

    let object = films.objects().create(NewObject::new()).await.unwrap();
    assert_eq!(films.objects().all().await.unwrap().len(), 1);
    assert!(fixture.account.bucket("films").objects().all().await.unwrap().is_empty());
    assert_eq!(failure_of(us.bucket("films").objects().all().await), failure(404, "No such Bucket: `films`"));
    assert_eq!(
        failure_of(fixture.account.bucket("songs").objects().all().await),
        failure(404, "No such Bucket: `songs`")
    );
    films.destroy().await.unwrap();
    assert_eq!(
        failure_of(eu.bucket("films").objects().find(&object.id).await),
        failure(404, "No such Bucket: `films`")
    );
}
