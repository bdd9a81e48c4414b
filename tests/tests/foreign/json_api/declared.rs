//! A magazine whose API is a [JSON:API](https://jsonapi.org).
//!
//! What could not be said:
//!
//! - The attributes are in an object of their own, `article.attributes.title`, not beside the id: a resource has its attributes in one object.
//! - A change repeats `type` and `id` in its body. `update` sends the id in the path only, so it has a body of its own, `ArticleDocument`.
//! - `type` is the same word in each request, but a verb has no constants in its body: `NewArticle::new` takes it.
//! - `included` is beside the payload: it takes an action of its own, whose result is the whole document, or `with_response`. Mended for lists by
//!   `page.extra()`.
//! - `belongs_to` takes an attribute of the resource, so not the id at `relationships.author.data.id`.
//! - The total is at `meta.total`. Mended by `Paging::….total("meta.total")`.

use rtk::{Api, Envelope, ErrorFormat, Id, Nested, OtherKind, Paging, Resource, Timestamp, Union};

#[derive(Debug, Api)]
#[api(
    base_url = "https://magazine.example/api",
    env(token = "MAGAZINE_TOKEN"),
    headers(accept = "application/vnd.api+json", content_type = "application/vnd.api+json"),
    envelope = Envelope { payload: "data", paging: "" },
    paging = Paging::link("page[number]", Some("page[size]"), "links.next"),
    errors = ErrorFormat::DEFAULT.at("errors").pointer("source.parameter")
)]
pub(super) struct Magazine;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/articles",
    api = Magazine,
    request_key = "data",
    all(query(
        filter_title(wire = "filter[title]") = String,
        sort(join = ",") = Vec<String>,
        fields(wire = "fields[articles]", join = ",") = Vec<String>
    )),
    update(body = ArticleDocument),
    get(with_author = "", query(include = "author,comments"), returns = WholeArticle, envelope = Envelope::NONE),
    patch(set_tags = "relationships/tags", body = Linkage)
)]
pub(super) struct Article {
    pub id: Id<Self>,
    #[attribute(wire = "type", required)]
    pub kind: String,
    #[attribute(required)]
    pub attributes: ArticleAttributes,
    pub relationships: Option<ArticleRelationships>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(rename_all = "kebab-case")]
pub(super) struct ArticleAttributes {
    pub title: Option<String>,
    pub word_count: Option<u32>,
    #[attribute(read_only)]
    pub created_at: Option<Timestamp>,
}

#[derive(Debug, Clone, Nested)]
pub(super) struct ArticleRelationships {
    pub author: Option<ToOne>,
}

/// A relationship to one resource.
#[derive(Debug, Clone, Nested)]
pub(super) struct ToOne {
    #[attribute(nullable)]
    pub data: Option<Identifier>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
pub(super) struct Identifier {
    #[attribute(wire = "type")]
    pub kind: String,
    pub id: String,
}

/// The body of a change of a relationship to many resources.
#[derive(Debug, Clone, Nested)]
pub(super) struct Linkage {
    #[attribute(required)]
    pub data: Vec<Identifier>,
}

/// The body of a change.
#[derive(Debug, Clone, Nested)]
pub(super) struct ArticleDocument {
    pub data: ArticleData,
}

#[derive(Debug, Clone, Nested)]
pub(super) struct ArticleData {
    #[attribute(wire = "type", default = "articles".to_owned())]
    pub kind: String,
    pub id: Id<Article>,
    pub attributes: Option<ArticleAttributes>,
    pub relationships: Option<ArticleRelationships>,
}

/// An article with what belongs to it.
#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
pub(super) struct WholeArticle {
    pub data: Article,
    pub included: Vec<Included>,
}

#[derive(Debug, Clone, Union)]
#[union(tag = "type", rename_all = "kebab-case")]
pub(super) enum Included {
    People { id: String, attributes: PersonAttributes },
    Other(OtherKind),
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
pub(super) struct PersonAttributes {
    pub name: String,
}
