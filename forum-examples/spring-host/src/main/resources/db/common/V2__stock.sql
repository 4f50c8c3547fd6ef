INSERT INTO stock (item, remaining) VALUES ('umbrella', 1000), ('우산', 1000), ('kettle', 2);
