//! Methods of requests under names that other libraries have.

use crate::call::request::Request;

/// Declares methods that cannot be called, because no type meets their bound. Where the compiler would say that there is no such method, and propose one
/// with a similar name, it shows the message of the bound, which says what to write instead.
///
/// Such a method is no candidate of a call, so that it hides no method of a trait or of what the type dereferences to.
macro_rules! instead {
    ($([$($generics:tt)*] $type:ty, $bound:ident<$parameter:ident = $argument:ty>, $message:literal, $label:literal: $($name:ident)*;)*) => {$(
        #[diagnostic::on_unimplemented(message = $message, label = $label)]
        pub trait $bound<$parameter: ?Sized> {}

        #[doc(hidden)]
        #[allow(clippy::iter_not_returning_iterator)] // It returns nothing, since nothing calls it.
        impl<$($generics)*> $type
        where
            Self: $bound<$argument>,
        {
            $(
                #[doc(hidden)]
                pub fn $name(&self) {}
            )*
        }
    )*};
}
pub(crate) use instead;

instead! {
    [O, X] Request<O, X>, SentByAMethod<T = O>,
        "a request is sent by awaiting it: write `.await`",
        "not a method of requests":
        send execute exec perform submit fetch load unwrap expect len is_empty iter collect;
    [O, X] Request<O, X>, PagedByAMethod<T = O>,
        "pages, single records and streams have requests of their own: in place of `.all()`, write `.page(number)`, `.first()` or `.stream()`; \
         `.per_page(count)` sets the size of pages",
        "not a method of requests":
        page first count next limit take offset skip;
    [O, X] Request<O, X>, FilteredByAMethod<T = O>,
        "a list is filtered by the parameters of its declaration, `all(query(name = Type))`: write `.filter(…)` with the generated filter, such as \
         `ThingFilter` of a resource `Thing`",
        "not a method of requests":
        r#where where_eq filter_by search;
    [O, X] Request<O, X>, SortedByAMethod<T = O>,
        "the API sorts its lists: set its parameter with `.filter(…)`, or sort the records that `.await` returns",
        "not a method of requests":
        order order_by sort sort_by;
}
