//! A plain struct is not a resource.
use rtk::Resource;

struct Widget;

fn main() {
    let _ = Resource::identity(&Widget);
}
