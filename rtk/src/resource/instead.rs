//! Methods of relations, scopes and records under names that other libraries have, or that one of the others has.

use crate::call::instead::instead;
use crate::resource::Resource;
use crate::resource::record::Record;
use crate::resource::relation::Relation;
use crate::resource::scope::Scope;
use crate::resource::verbs::{Create, List, Update};

/// The bound of methods of a list that have the names of its parameters, which are set in a filter of type `F`.
#[diagnostic::on_unimplemented(
    message = "the parameters of a list are set in its filter: write `.filter({F}::new().…)`",
    label = "not a method of lists"
)]
pub trait FilteredBySetters<'a, F> {}

instead! {
    [T: Resource] Relation<T>, DestroysOne<R = T>,
        "a relation is no single `{R}`: to delete one, write `.member(id).destroy()`",
        "not a method of relations":
        destroy delete remove destroy_all delete_all;
    [T: Resource] Relation<T>, UpdatesOne<R = T>,
        "a relation is no single `{R}`: to change one, write `.member(id).update(changes)`",
        "not a method of relations":
        update edit patch save;
    [T: Resource] Relation<T>, ReplacesOne<R = T>,
        "a relation is no single `{R}`: to replace one, write `.member(id).replace(new)`",
        "not a method of relations":
        replace put;
    [T: Resource] Relation<T>, FetchedAtOnce<R = T>,
        "the `{R}`s of a relation are fetched with `.all()`, and a single one with `.find(id)`",
        "not a method of relations":
        get get_all list index load load_all reload fetch fetch_all find_all select send execute collect iter to_vec;
    [T: Create] Relation<T>, Inserts<N = T::New>,
        "a record is created with `.create(…)`, which takes a `{N}`",
        "not a method of relations":
        insert add push build post store create_one;
    [T: List] Relation<T>, FilteredByName<F = T::Filter>,
        "a list is filtered by the parameters of its declaration, `all(query(name = Type))`: write `.filter(…)`, which takes a `{F}`",
        "not a method of relations":
        r#where where_eq filter_by find_by search query;
    [T: Resource] Relation<T>, SortedByName<R = T>,
        "the API sorts its lists: set its parameter with `.filter(…)`, or sort the records that `.all().await` returns",
        "not a method of relations":
        order order_by sort sort_by;
    [T: Resource] Relation<T>, LimitedByName<R = T>,
        "a page of a list is fetched with `.page(number).per_page(count)`, and a single `{R}` with `.first()`",
        "not a method of relations":
        limit take offset skip per_page paginate;
    [T: Resource] Relation<T>, Streamed<R = T>,
        "the `{R}`s of a relation are fetched one after the other with `.stream()`, which has `try_next`",
        "not a method of relations":
        next try_next;
    [T: Resource] Scope<T>, LoadsItself<R = T>,
        "a scope is one `{R}`: write `.load()` to fetch it",
        "not a method of scopes":
        find fetch reload refresh read send;
    [T: Resource] Scope<T>, DestroysItself<R = T>,
        "the `{R}` of a scope is deleted with `.destroy()`",
        "not a method of scopes":
        remove;
    [T: Update] Scope<T>, ChangesItself<C = T::Changes>,
        "the resource of a scope is changed with `.update(…)`, which takes a `{C}`",
        "not a method of scopes":
        save edit update_attribute update_attributes;
    [T: Resource] Scope<T>, ContainsOneKind<R = T>,
        "`all`, `create` and `page` are methods of relations: write the accessor of what is nested in the `{R}` before them, such as `.things().all()`",
        "not a method of scopes":
        all list create insert page first count stream;
    [T: Resource] Record<T>, Deletes<R = T>,
        "a record is deleted with `.destroy()`",
        "not a method of records":
        delete remove;
    [T: Update] Record<T>, Saves<C = T::Changes>,
        "a record is changed with `.update(…)`, which takes a `{C}`",
        "not a method of records":
        save save_changes edit update_attribute update_attributes set;
    [T: Resource] Record<T>, Refreshes<R = T>,
        "a record is fetched again with `.reload()`",
        "not a method of records":
        refresh fetch load;
}
