"""One folder a component: class, template, element, style and examples."""
