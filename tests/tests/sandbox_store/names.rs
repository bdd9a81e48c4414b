//! Ids that callers choose, and ids that stand elsewhere than in a path.

use rtk::descriptor::Method;
use rtk::{Account, Id, Resource};
use rtk_sandbox::Sandbox;

use crate::{Stage, is, told};

/// Its id is told in the body.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/queues", id_key = name)]
pub(crate) struct Queue {
    #[attribute(required)]
    pub(crate) name: Id<Self>,
    pub(crate) note: Option<String>,
}

/// Its id is in the path of the PUT that makes it.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/scripts", id_key = name, create(on = member) = put, update = put)]
pub(crate) struct Script {
    pub(crate) name: Id<Self>,
    pub(crate) note: Option<String>,
    #[attribute(read_only)]
    pub(crate) created_on: Option<rtk::Timestamp>,
}

/// The same by POST, and in the body as well.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/flags", id_key = key, create(on = member))]
pub(crate) struct Flag {
    #[attribute(required)]
    pub(crate) key: Id<Self>,
    pub(crate) on: Option<bool>,
}

/// Nothing but a PUT makes one.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/aliases", id_key = name, without(create, update), replace)]
pub(crate) struct Alias {
    pub(crate) name: Id<Self>,
    pub(crate) target: String,
}

/// PUT to the collection, with the id in the body.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/secrets", id_key = name, create = put, without(update))]
pub(crate) struct Variable {
    #[attribute(required)]
    pub(crate) name: Id<Self>,
    #[attribute(required)]
    pub(crate) value: u8,
}

/// A change by PUT, which leaves what it does not tell.
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
async fn an_id_in_the_body_is_had_once() {
    let stage = Stage::of(Sandbox::builder().serve::<Queue>()).await;
    let queue = stage.account.queues().create(NewQueue::new("jobs")).await.unwrap();
    assert_eq!(queue.name, "jobs");
    let taken = is(409, "There is a Queue `jobs` already");
    assert_eq!(told(stage.account.queues().create(NewQueue::new("jobs")).await), taken);
    assert_eq!(
        told(stage.account.queues().create(NewQueue::new("")).await),
        is(400, "`name` must be a string that is not empty")
    );
    stage.account.queues().create(NewQueue::new("a/b c")).await.unwrap();
    assert_eq!(stage.account.queues().find("a/b c").await.unwrap().name, "a/b c");
    let names: Vec<_> = stage.account.queues().all().await.unwrap().iter().map(|it| it.name.to_string()).collect();
    assert_eq!(names, ["jobs", "a/b c"]);
}

#[tokio::test]
async fn a_put_makes_one_and_takes_the_place_of_one() {
    let stage = Stage::of(Sandbox::builder().serve::<Script>()).await;
    let scripts = || stage.account.scripts();
    let first = scripts().create(NewScript::new("hello").note("first")).await.unwrap();
    assert_eq!((first.name.as_str(), first.note.as_deref()), ("hello", Some("first")));
    let second = scripts().create(NewScript::new("hello")).await.unwrap();
    assert_eq!((second.note.as_deref(), &second.created_on), (None, &first.created_on));
    assert_eq!(scripts().all().await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_post_to_a_name_makes_one_once() {
    let stage = Stage::of(Sandbox::builder().serve::<Flag>()).await;
    let flag = stage.account.flags().create(NewFlag::new("dark").on(true)).await.unwrap();
    assert_eq!((flag.key.as_str(), flag.on), ("dark", Some(true)));
    assert_eq!(
        told(stage.account.flags().create(NewFlag::new("dark")).await),
        is(409, "There is a Flag `dark` already")
    );
    let (status, answer) = stage.send("POST /accounts/acc-1/flags/light", r#"{"key":"dark"}"#).await;
    assert_eq!((status, answer["errors"][0]["message"].as_str()), (400, Some("`key` is not the one in the path")));
}

#[tokio::test]
async fn where_nothing_else_makes_one_a_replace_does() {
    let stage = Stage::of(Sandbox::builder().serve::<Alias>()).await;
    let made = stage.account.alias("www").replace(NewAlias::new().target("example.com")).await.unwrap();
    assert_eq!(made.target, "example.com");
    stage.account.alias("www").replace(NewAlias::new().target("example.org")).await.unwrap();
    assert_eq!(stage.account.aliases().find("www").await.unwrap().target, "example.org");
}

#[tokio::test]
async fn a_put_to_the_collection_goes_by_the_body() {
    let stage = Stage::of(Sandbox::builder().serve::<Variable>()).await;
    for value in [1, 2] {
        stage.account.variables().create(NewVariable::new("A", value)).await.unwrap();
    }
    let all = stage.account.variables().all().await.unwrap();
    assert_eq!(all.iter().map(|it| (it.name.as_str(), it.value)).collect::<Vec<_>>(), [("A", 2)]);
}

#[tokio::test]
async fn an_update_by_put_leaves_what_it_does_not_tell() {
    assert_eq!(Namespace::DESCRIPTOR.operation("update").unwrap().method, Method::Put);
    let stage = Stage::of(Sandbox::builder().serve::<Namespace>()).await;
    let mut made = stage.account.namespaces().create(NewNamespace::new("a").note("n")).await.unwrap();
    assert_eq!(made.uuid.as_str().len(), 36);
    made.update(NamespaceChanges::new().title("b")).await.unwrap();
    assert_eq!((made.title.as_str(), made.note.as_deref()), ("b", Some("n")));
}

/// One whose id is in a header can be read as well, at the path of all.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/tenants", id_header = "x-tenant", without(update))]
pub(crate) struct Tenant {
    #[attribute(required)]
    pub(crate) id: Id<Self>,
    pub(crate) note: Option<String>,
}

#[tokio::test]
async fn a_header_tells_one_from_all() {
    let stage = Stage::of(Sandbox::builder().serve::<Tenant>()).await;
    for name in ["ann", "bob"] {
        stage.account.tenants().create(NewTenant::new(name).note(name)).await.unwrap();
    }
    assert_eq!(stage.account.tenant("bob").load().await.unwrap().note.as_deref(), Some("bob"));
    assert_eq!(stage.account.tenants().all().await.unwrap().len(), 2);
    assert_eq!(told(stage.account.tenant("eve").load().await), is(404, "No such Tenant: `eve`"));
    stage.account.tenant("bob").destroy().await.unwrap();
    assert_eq!(stage.account.tenants().all().await.unwrap()[0].id, "ann");
}

#[tokio::test]
async fn what_is_in_a_header_is_a_place() {
    let resources = [Region::DESCRIPTOR, Bucket::DESCRIPTOR, Object::DESCRIPTOR];
    let stage = Stage::of(Sandbox::builder().serve_all(resources)).await;
    let (eu, us) = (stage.account.region("eu"), stage.account.region("us"));
    stage.account.buckets().create(NewBucket::new("films")).await.unwrap();
    let films = eu.buckets().create(NewBucket::new("films")).await.unwrap();
    eu.buckets().create(NewBucket::new("songs")).await.unwrap();
    assert_eq!(stage.account.buckets().all().await.unwrap().len(), 1);
    assert_eq!(eu.buckets().all().await.unwrap().len(), 2);
    assert!(us.buckets().all().await.unwrap().is_empty());
    assert_eq!(told(us.buckets().find("films").await), is(404, "No such Bucket: `films`"));

    let object = films.objects().create(NewObject::new()).await.unwrap();
    assert_eq!(films.objects().all().await.unwrap().len(), 1);
    assert!(stage.account.bucket("films").objects().all().await.unwrap().is_empty());
    assert_eq!(told(us.bucket("films").objects().all().await), is(404, "No such Bucket: `films`"));
    assert_eq!(told(stage.account.bucket("songs").objects().all().await), is(404, "No such Bucket: `songs`"));
    films.destroy().await.unwrap();
    assert_eq!(told(eu.bucket("films").objects().find(&object.id).await), is(404, "No such Bucket: `films`"));
}
