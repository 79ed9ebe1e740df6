/*
 * Names of people. Part of the lists is taken from the lexicon of compromise 14 (https://github.com/spencermountain/compromise),
 * Copyright (c) 2019 Spencer Kelly, MIT License; the rest is common knowledge: names in the news of all parts of the world.
 */

/** First names of men. */
export const MALE_NAMES = split(`
  Aarav Aaron Abai Abbas Abdallah Abdel Abdelaziz Abdelkader Abdelmadjid Abdoulaye Abdrabbuh Abdul Abdulaziz Abdulhamid Abdulla Abdullah Abdullo Abdulrahman Abdurrahman Abe
  Abel Abiy Abraham Abram Abu Abubakr Abulfazl Adam Adama Adan Adi Adil Adnan Adolf Adolfo Adolph Adrian Adriano Advik Afonso Agustin Ahmad Ahmed Ahmet Aibek Aidan Aidar
  Aiden Aimar Ajani Ajay Akbar Akhmad Akhmed Akio Akylbek Alaa Aladdin Alain Alan Alastair Albert Alberto Albrecht Alden Alec Alejandro Aleksandar Aleksander Aleksandr
  Aleksei Aleksey Alessandro Alexander Alexandre Alexandros Alexandru Alexey Alf Alfonso Alfred Ali Aliaksandr Alibek Alihan Alikhan Alisher Alistair Allan Allen Almaz
  Almazbek Alonso Alonzo Alphonse Alphonso Alton Alvaro Alvin Aman Amar Amine Amir Amit Ammanuel Ammar Amos Anand Anas Anatole Anatoli Anatoliy Anatoly Ander Anders Andre
  Andreas Andrei Andrej Andres Andrew Andrii Andriy Andry Andrzej Andy Ange Angel Angelo Anil Ankit Anthony Antoine Anton Antoni Antonio Antonis Antony Antonín Anurag Anwar
  Aputsiaq Arata Archibald Archie Ari Ariel Arif Ariki Arjun Arkady Armaan Arman Armand Armando Armin Arnaud Arnav Arno Arnold Aron Arsen Arsenij Arseniy Artem Arthur Artie
  Artur Arturo Artyom Arun Aryan Asahi Ashok Ashraf Asif Asim Askar Askhat Aslan Atal Atef Augusto Augustus Avigdor Avraham Ayaan Aykhan Ayman Azamat Azat Aziz Babak Babur
  Bahram Bakary Baktiyar Balazs Baltasar Bandar Bandile Banele Barack Barney Barrett Barry Bart Bartholomew Baruch Bashar Bashir Bassam Bauyrzhan Bekir Ben Benigno Benito
  Benjamin Bennie Benny Benson Berat Berik Bernard Bernardo Bernhard Bernie Bert Bertram Bertrand Beshoi Bezalel Bibek Bilal Bilawal Billie Billy Binali Binyamin Bishal
  Bjorn Blaine Blake Bo Bobby Bogdan Bolat Boris Boyd Boyko Brad Bradford Bradley Brady Branden Brandon Branislav Brendan Brendon Brent Brenton Bret Brett Brian Brice Bruce
  Bruno Bryan Bryce Bryon Buddy Bulat Burhan Burt Burton Buster Byron Cal Caleb Calvin Camilo Carey Carl Carles Carlo Carlos Carlton Carroll Cary Cecil Cedric Cem Cengiz
  Cesar Cesare Chad Chaim Chang Charbel Charles Charley Chas Che Chester Chet Chidi Chinedu Chip Christoph Christophe Christopher Christos Chul Ciaran Clarence Claude
  Claudio Claus Clay Clayton Clemens Clement Cletus Clifford Clifton Clint Clive Clyde Cody Colby Cole Colin Collin Colton Connor Conor Conrad Constantin Cooper Corey
  Cormac Cornel Cornelis Cornelius Cory Costas Craig Cristian Cristiano Cristobal Curt Curtis Cyril Cyrille Cyrus Daan Daisuke Dale Damian Damien Damion Damon Dan Daniel
  Daniil Danila Danilo Daniyar Danny Daren Darin Dario Darius Darkhan Darnell Darrel Darrell Darren Darrin Darryl Daryl Dauren Dave Davi David Davit Davyd Deandre Deepak
  Dejan Delbert Demetrius Deng Denis Dennis Denny Denys Deon Derek Derrick Deshawn Desmond Deven Devendra Devin Dewayne Dewey Dexter Diarmuid Dieter Dietmar Dietrich Dillon
  Dimitar Dimitri Dimitris Dimitry Dinesh Dion Dirk Djibril Dmitri Dmitry Dmytro Domingo Dominic Dominick Dominik Dominykas Don Donald Donnell Donnie Donny Donovan Dorian
  Dosym Doug Douglas Dovydas Doyle Dragan Duane Dudley Duncan Dustin Dwayne Dwight Dylan Dyllan Eamon Ebenezer Ebrahim Ed Eddie Edgar Edgardo Edi Edmond Edmund Edoardo
  Eduard Eduardo Edward Edwardo Edwin Efraim Efrain Efren Ehsan Ehud Eitan Elbert Elchin Eldar Eldon Elhadj Eli Elias Eliezer Elijah Eliot Elisha Elliot Elliott Ellis Elmer
  Elnur Elton Elvin Elvis Elwood Emanuel Emerson Emery Emil Emiliano Emilio Emilis Emin Emirhan Emmanuel Emmerson Emmett Emomali Enda Ender Enoch Enrico Enrique Enver Enzo
  Eoin Erbol Ercan Erdem Ergi Eric Erich Erick Erik Erlan Ermek Ernest Ernesto Ernie Ernst Erol Errol Ervin Erwin Esmail Esteban Ethan Eugen Eugene Evan Evens Everett
  Evgeni Evgenii Evgenij Evgeny Evo Eymen Ezekiel Ezra Fabian Fabien Fabio Fabrice Fabrizio Fadi Fahad Fahd Faisal Faiz Farhad Farid Farouk Farrukh Fathi Fawzi Fayez Faysal
  Federico Felipe Felix Feng Ferdinand Ferdinando Fergus Fernando Fethi Fidel Fikret Filip Fintan Fionn Fletcher Florian Floyd Forrest Francesco Francis Francisco
  Franciszek Franklin Franklyn Fraser Fred Freddie Freddy Frederic Frederick Frederik Fredrick Fredrik Friedrich Frits Fritz Fuad Fumio Fyodor Gabe Gabreal Gabriel
  Gabrielius Galen Galym Gamal Gamil Gani Gareth Garland Garrett Garry Garth Gary Gautam Gavin Gavrilo Gennadiy Gennady Geoff Geoffrey Georg George Georges Georgi Georgios
  Georgiy Georgy Gerald Gerard Gerardo Gerd Gerhard German Gerrit Gerry Gert Ghassan Ghulam Giacomo Gilbert Gilberto Giles Gilles Gino Giorgi Giorgio Giorgis Giorgos
  Giovanni Giuseppe Gleb Glen Glenn Godfrey Gonzalo Goodluck Gopal Goran Gord Gordon Gottfried Grady Graham Greg Gregg Gregor Gregorio Gregory Grover Guido Guilherme
  Guillaume Guillermo Gunnar Gunter Gunther Gurbanguly Gus Gustaf Gustav Gustave Gustavo Gyorgy Habib Habibullah Hafez Hafiz Haider Haitham Hakan Hakeem Hal Haldun Halim
  Hamad Hamed Hamid Hamish Hamza Hani Hank Hans Hao Haris Harlan Harley Harold Haroon Harri Harry Haruhiko Haruhito Haruki Haruta Haruto Harvey Hasan Hashem Hashim Hassan
  Hassanal Hatem Hayato Haydar Hazem Heath Hector Hedi Heiko Heinrich Heinz Heitor Helmut Hendrik Henri Henrik Henrikh Henrique Henry Henryk Herbert Herman Hermann Hichem
  Hideki Hiram Hiroshi Hisham Homer Horace Horacio Horatio Hosni Hossam Hossein Howard Howie Hrant Hubert Hugh Hugo Hulusi Humberto Huseyin Huseyn Hussain Hussein Hydar
  Iain Ian Ibai Ibrahim Ichika Idris Ignacio Ignazio Igor Ihor Ike Iker Ikram Ilham Ilhan Ilija Imad Imran Indra Inuk Inunnguaq Ionut Iqbal Ira Irakli Irek Irvin Irving
  Irwin Isa Isaac Isaiah Isaias Ishaan Isiah Iskander Ismael Ismail Ismet Issac Itai Itamar Itsuki Ivan Ivica Ivo Iyad Izzat Jabbar Jacob Jacques Jaden Jafar Jair Jaka
  Jakaya Jake Jakob Jakov Jakub Jalal Jamal James Jameson Jamison Jamshid Janez Janos Jared Jarod Jaroslav Jarrett Jarrod Jarvis Jason Jasper Javad Javier Jawad Jayden
  Jayson Jeb Jed Jeff Jeffery Jeffrey Jeffry Jens Jerald Jeremiah Jeremy Jermaine Jerome Jeronimo Jerry Jesus Jian Jiang Jim Jimi Jimmie Jimmy Jiri Joao Joaquin Joe Joel
  Joesph Joey Johan Johann Johannes John Johnathan Johnathon Johnie Johnnie Johnny Jokhar Jokubas Jomo Jon Jonah Jonas Jonathan Jonathon Jonny Jordi Jordon Jorge Joris
  Joschka Jose Josef Joseph Josh Joshua Josiah Josip Josue Jozef Juan Juha Julen Julian Julien Julio Julius Jung Junichiro Juraj Justin Jānis Kaan Kacper Kadyr Kaha Kairat
  Kais Kajus Kamal Kamil Kamran Kanat Kanata Kanybek Kareem Karim Karl Karol Kasim Kaspar Kassym Kassym-Jomart Kasym-Jomart Kasymzhomart Kathem Kauri Kazbek Kazimierz
  Keenan Keir Keith Kemal Ken Kendrick Kenji Kenneth Kenny Kenton Kenzo Kerem Kerim Kermit Keven Kevin Khaled Khalid Khalifa Khalil Khalilur Khamzat Khosrow Kieran Kingsley
  Kip Kiril Kirill Kirk Kirollos Klaas Klaus Kofi Koji Konrad Konstantin Konstantinos Kostas Kristian Kristopher Krzysztof Kubatbek Kunal Kurt Kurtis Kwame Kyle Kyls
  Kyriakos Kyrylo Lachlan Lafayette Lamar Lambert Lamont Landon Larry Lars Laszlo Laurence Laurent Lawrence Leandro Lech Leevi Leland Len Lennart Lenny Leon Leonard
  Leonardo Leonel Leonid Leopold Leopoldo Lester Lethabo Lev Levan Levente Levi Liam Libor Linas Linus Lionel Lior Lloyd Lodewijk Logan Lonnie Loren Lorenzo Lou Louie Louis
  Lovro Lowell Lubomir Luc Lucas Luciano Lucien Ludek Ludovic Ludvig Ludwig Luigi Luis Luiz Luka Lukas Luke Lukman Lutfi Luther Luuk Lyle Lyndon László Maayan Macaulay
  Maciej Magnus Mahamadou Mahammad Mahathir Mahdi Mahesh Mahinda Mahmoud Majd Maksat Maksim Maksym Malachai Malachy Malcolm Malek Malik Mamadou Mamuka Manfred Mangala
  Manish Manmohan Manny Manoj Manouchehr Manouel Mansour Mansur Manuel Marat Marc Marcel Marcell Marcello Marcelo Marcin Marco Marcos Marcus Marek Mariano Mario Marios
  Marius Markel Marko Markos Markus Marlin Marlon Maroš Marquis Marshall Marti Martim Martin Martti Marty Marvin Marwan Masoud Matej Mateo Mateusz Matheus Mathew Mathias
  Mathieu Mathis Matias Matt Matteo Matthew Matthias Mattia Mattias Matus Matyas Maurice Mauricio Maxim Maximilian Maximiliano Maximo Maxwell Mayank Mazen Medet Mehdi
  Mehmet Mehmood Meir Meles Melik Melvin Mengistu Merle Merrill Mervin Mervyn Mesut Mevlut Mevlüt Micah Michael Michal Micheal Michel Mick Mickey Micky Miguel Mihai Mihail
  Mikaere Mike Mikel Mikhail Mikheil Miklos Mikolaj Milan Milhouse Milo Milorad Milos Miloš Milton Minato Minik Mirko Miro Miroslav Mitch Mitchell Mitt Modibo Moe Mohamad
  Mohamed Mohammad Mohammed Mohd Mohsen Moise Moises Mojtaba Monte Monty Mordechai Moritz Moses Moshe Mostafa Mounir Moussa Muammar Muhamed Muhammad Muhammadu Muhammed
  Mukhamed Mukhtar Muqtada Murad Murat Mustafa Mustapha Mutlaq Mykhailo Mykola Myles Myron Nabil Nader Nadir Naftali Nahom Naim Najib Narendra Naser Nasser Nassim Nate
  Nathan Nathanael Nathaniel Nathy Nawaf Nawaz Nazim Neal Necmettin Ned Neil Nelson Nepomuk Neville Newt Nguyen Niall Nicanor Nicholas Nickolas Nicolas Nicos Nicușor Niels
  Nigel Nihat Niilo Nijat Nik Nikau Nikhil Niklas Nikol Nikola Nikolai Nikolaj Nikolay Niles Nils Nizar Noah Noam Noel Nojus Nolan Nomaan Norbert Norman Nouri Nuka Numan
  Nuri Nurlan Nursultan Octavio Oier Olaf Olav Oleg Oleh Oleksandr Oleksii Oleksiy Oliver Olivier Olusegun Olzhas Omar Omer Ondrej Orhan Ori Orrin Orville Osama Oscar Oskar
  Osman Osvaldo Oswald Otis Otto Oualid Oumar Ousmane Owen Ozan Paata Pablo Padraig Paolo Pascal Paschal Patrick Patrik Paul Paulie Paulo Paulos Pavel Pavlo Pavol Pedro
  Percival Percy Pervez Petar Pete Peter Petr Petro Petros Phil Philip Philipp Philippe Phillip Pierre Pieter Pietro Piotr Plamen Poul Pradeep Prakash Pranab Pravin Pravit
  Prayut Prem Preston Pyotr Qasem Qassem Qin Quentin Quincy Quinton Rachid Radek Radosław Rafael Rafic Rafik Rafiq Rahim Rahmon Rahul Rainer Rajesh Rajiv Rajnath Ralf Ralph
  Ram Ramadan Ramazan Rami Ramil Ramiro Ramon Ramzan Rand Randal Randall Randolph Raoul Raphael Raphaël Rashad Rashid Rasmus Rasul Ratko Rauf Raul Ravi Rawiri Rayan Raymond
  Raúl Recep Reda Redouane Reece Reggie Reginald Regis Reid Reinhard Resul Reuben Reuven Rex Reyansh Reynaldo Reza Rhett Riad Ricardo Riccardo Richard Richie Rick Rickey
  Rickie Ricky Rico Rinat Rishi Riyad Roan Robbie Robby Robert Roberto Rocco Roderick Rodger Rodney Rodolfo Rodrigo Roel Rogelio Roger Rohan Roland Rolando Rolf Roman Romeo
  Román Ron Ronald Ronan Ronnie Ronny Rory Rosario Roscoe Ross Rouhollah Roy Royce Ruben Rubin Rudolf Rudolph Rudy Rufus Rupert Ruslan Russ Russel Russell Rustam Rustem
  Rusty Ryan Ryou Ryszard Saad Sabri Saddam Sadiq Sadyr Saeed Said Saidu Sajid Sakari Sal Salah Salahuddin Salam Saleh Salem Salik Salim Salman Salva Salvatore Sameh Sami
  Samir Samkelo Sammie Sammy Samuel Sandeep Sandro Sanjay Sanjeev Santino Sapar Saparmurat Saqib Satoshi Saud Saul Saurabh Savas Sayed Sayyid Scot Scott Scottie Scotty
  Seamus Sean Sebastian Sebastien Sedat Seif Sekou Selahattin Selim Sepp Serdar Serge Sergei Sergey Sergii Sergio Serhii Serhiy Serik Serzh Seth Seyed Seyit Seymour Shahbaz
  Shahid Shaikh Shane Shaquille Sharif Shaun Shavkat Shawn Shayne Shehbaz Sheldon Shelton Sherman Sherzod Shigeru Shimon Shinzo Shlomo Shoaib Shukri Shyam Sid Siddharth
  Siddhartha Sidney Sigmar Sigmund Silas Silvio Simeon Simon Sirajuddin Sirojiddin Siyabonga Slobodan Soheil Solomon Soltan Sonny Sooronbai Sooronbay Soren Souleymane Souta
  Spencer Spiro Stan Stanislav Stanislaw Stanisław Stanley Stefan Stefano Stefanos Stepan Stephan Stephen Steve Steven Stevie Stewart Stjepan Strobe Stu Stuart Subrahmanyam
  Sudhir Suleiman Sultan Sultanbek Sunil Suraj Suresh Sushil Sven Svend Svyatoslav Syed Sylvester Szymon Süleyman Tadgh Taha Tahir Taichi Taika Taiwo Talal Talant Talgat
  Tamim Tanju Tanner Taras Tarek Tareq Tariq Taro Tatsuki Tatsuo Tayyab Tayyip Ted Teddy Tedros Temir Temirlan Teodoro Terence Terrance Terrell Terrence Thabo Thad Thaddeus
  Theo Theodor Theodore Theodoros Thiago Thom Thomas Thorbjørn Thurgood Tihomir Tim Timmy Timothy Timur Tito Titus Tobias Toby Tod Todd Toivo Tom Tomas Tomasz Tomislav
  Tommaso Tommie Tommy Tomoharu Tomáš Tony Toomas Travis Trent Trenton Trevor Trey Tristan Troy Truman Tunar Turgut Turki Ty Tyler Tymur Tyrone Tyson Ughur Ulrich Ulrik
  Ulugbek Ulysses Umar Umaro Umberto Umit Unax Uri Usman Uğur Vaclav Vadim Vadym Vagit Vahid Val Valdas Valdis Valentin Valentine Valeri Valerii Valeriy Vance Vasil Vasile
  Vasily Vasyl Venkaiah Vern Vernon Viacheslav Vic Vicente Victor Vihaan Vijay Vikram Viktor Vince Vincent Vincenzo Vinod Virgil Vital Vitali Vitaliy Vitaly Vivaan Vivek
  Vlad Vladimir Vladislav Vojtech Volkan Volodymyr Vuk Vyacheslav Václav Wael Waleed Walid Wallace Wally Walt Walter Ward Warren Waylon Wayne Wei Wendell Werner Wes Wesley
  Weston Wilbert Wilbur Wiley Wilfred Wilfredo Wilfrid Wilfried Wilhelm Will Willard Willem William Willie Willis Willy Wilson Wim Winfried Winslow Winston Wladyslaw
  Wojciech Wolfgang Woodrow Woody Wout Wouter Wyatt Xavier Xhoel Yahli Yahya Yair Yakov Yanis Yann Yannick Yaroslav Yashar Yasir Yasser Yassin Yassine Yerlan Yevgeni
  Yevgeny Yevhen Yiannis Yigal Yitzhak Yoav Yonas Yonatan Yonathan Yong Yosef Yossi Yousef Yousouf Youssef Yuen Yuri Yurii Yuriy Yury Yusif Yusuf Yuuma Yuval Zac Zach
  Zachariah Zachary Zachery Zack Zackary Zafer Zahid Zakaria Zakir Zalmay Zan Zane Zaur Zbigniew Zdravko Zeid Zeke Zhaksylyk Zhan Zhandos Zhanibek Zhenis Zhomart Zia Ziad
  Zine Ziyad Zoran Zulfiqar Zurab Zviad Özgür
`)

/** First names of women. */
export const FEMALE_NAMES = split(`
  Aada Aadya Aaliyah Aaradhya Aasha Abagail Abbey Abbi Abbie Abby Abi Abie Abigail Abril Ada Adaline Adalyn Addie Addilyn Addison Adela Adelaide Adele Adelene Adelia
  Adelina Adeline Adelynn Adreanna Adriana Adrianna Adrianne Adriena Adriene Adrienne Agatha Aggie Agnes Agustina Aicha Aida Aigerim Aigul Aileen Aimee Aina Aino Ainsley
  Ainur Aisha Aishah Aisling Aislinn Aislynn Aizhan Ajla Alaina Alana Alanis Alanna Alannah Alanoud Alayah Alayna Alba Alecia Aleisha Alejandra Aleksandra Alena Alesia
  Alessandra Alexa Alexandra Alexia Alia Alice Alicia Alicja Alina Aline Alisa Alise Alisha Alison Alissa Aliya Aliza Alla Allie Allison Allyson Alma Almagul Althea Alya
  Alycia Alyona Alysa Alyson Alyssa Amahle Amaia Amaira Amal Amalia Amanda Amber Amberly Amelia Amelija Amie Amilia Amina Aminata Amy Ana Anabel Anamaria Anastasia
  Anastasija Anastasiya Anaya Andjela Ane Anela Aneta Anette Angela Angelia Angelica Angelina Angeline Angelique Angie Anika Anisa Anissa Anita Anja Anjelica Ann Anna
  Annabel Annabella Annabelle Annalena Annalisa Annamaria Anne Annegret Annemarie Annett Annette Annie Annika Annmarie Anohito Antoinette Antonella Antonia Anuradha Anya
  Aoi April Aria Ariana Arianna Arianne Arielle Arleen Arlena Arlene Arlette Aroha Arpita Arzu Aseel Asel Asha Ashanti Ashlee Ashleigh Ashli Ashlie Ashly Ashlyn Ashraqat
  Ashton Asiya Asja Asma Asmita Assel Assil Astrid Ataahua Athena Audra Audrey Audri Audry Augustina Augustine Aurelia Austeja Ava Avigail Awa Aya Ayana Ayanna Ayesha Aygun
  Aylin Ayn Aynur Ayse Aysel Ayşe Aziza Azra Azuna Bakhyt Balnur Barb Barbara Barbora Barbra Bayarmaa Bea Beatrice Beatriz Becca Becky Belinay Belinda Benazir Benita
  Bernadette Bernadine Bernice Bertha Bertie Beryl Bess Bessie Beth Bethanie Bethany Betsy Bette Bettie Bettina Betty Bettye Beula Beulah Bev Beverley Beverly Bianca Bibi
  Biljana Binita Bintou Bismah Blanca Blanche Blythe Bobbi Boglarka Bolormaa Bonita Bonnie Botagoz Brandi Brandie Breanna Bree Brenda Brenna Briana Brianna Brianne Bridget
  Bridgett Bridgette Brigid Brigitte Britney Britt Brittany Brittney Brittni Brittny Bronwyn Brooke Bryanna Brynn Caitlin Caitlyn Calista Callie Camila Camile Camilla
  Camille Candace Candice Cara Carina Carissa Carla Carlene Carley Carlie Carlota Carlotta Carly Carmel Carmela Carmella Carmen Carole Carolin Carolina Caroline Carolyn
  Carrie Carrol Casandra Cassandra Cassie Catarina Caterina Catherina Catherine Cathleen Cathryn Cathy Catrina Cayla Cecelia Cecile Cecilia Cecily Celeste Celia Celina
  Celine Chanelle Chantal Chantelle Charis Charissa Charla Charlena Charlene Charlette Charlotte Charmaine Chedeline Chelsea Chelsey Cher Cheri Cherie Cheryl Chloe Chrissy
  Christa Christal Christen Christiana Christiane Christie Christina Christine Christy Chrystal Ciara Cierra Cindi Cindy Clair Claire Clara Clare Clarice Claris Clarissa
  Claudette Claudia Claudine Cleo Cleopatra Clotilde Coleen Colette Colleen Concepcion Condoleeza Condoleezza Connie Constance Constanza Consuelo Cora Coralie Cordelia Cori
  Corina Corine Corinna Corinne Cornelia Corrine Courtney Courtni Courtny Cristal Cristina Crystal Cyndi Cynthia Cécile Dahlia Daina Daisy Dalal Dalia Damaris Damia Danette
  Dani Danica Daniela Daniele Daniella Danielle Danika Daniz Danuta Daphna Daphne Dara Darby Darcey Darcie Daria Darla Darlena Darlene Darya Davida Davina Dawn Dayle Dayna
  Deana Deandra Deann Deanna Deanne Deb Debbie Debby Debora Deborah Debra Debrah Dede Dee Deedee Deena Deidre Deirdre Dela Delia Delilah Della Delores Deloris Delphine
  Demetria Dena Denice Denise Desiree Destiny Dhia Diana Diane Dianna Dianne Dilma Dilnoza Dina Dinah Dinara Dionne Diya Djeneba Dolores Dominique Dona Donna Dora Doreen
  Doris Dorla Dorothea Dorothy Dorthy Dottie Ecrin Edel Eden Edie Edith Edna Edwina Eevi Eileen Eisha Ekaterina Ekta Ela Elaina Elaine Elana Eleanor Elen Elena Eleni Eliana
  Elicia Elida Elif Elin Elina Elinor Elisa Elisabeth Elise Eliska Eliza Elizabete Elizabeth Elizaveta Ella Ellen Ellie Elly Elma Elmira Elnara Elnora Eloise Elouise Elsa
  Elsie Elva Elvina Elvira Ema Emanuela Emelda Emely Emerald Emile Emilee Emilia Emilie Emilija Emily Emina Emine Emma Emmaline Emmanuelle Emmeline Emmie Emmy Enid Erica
  Ericka Erika Erin Erma Ernestina Ernestine Eryn Esma Esmeralda Esperanza Estela Estele Estella Estelle Ester Estere Esther Estrella Ethel Etienne Etta Eugenia Eugenie
  Eunice Eva Evangelina Evangeline Eve Evelin Evelina Evelyn Evi Evie Evita Ewa Faith Fajr Fannie Fanta Farah Farida Farrah Farzana Fatemeh Fatiha Fatima Fatin Fatma Fatou
  Fatoumata Fawzia Fay Faye Federica Felecia Felicia Fenna Fernanda Fien Fiona Flora Florence Florencia Fozia Fran Frances Francesca Francina Francine Francisca Francoise
  Frauke Freda Freja Frida Frieda Gabby Gabi Gabija Gabriela Gabriella Gabrielle Gail Gale Galina Gamalat Gamila Garnet Gaukhar Gayle Gemma Gena Genesis Genevieve Genna
  Georgette Georgia Georgie Georgina Geraldina Geraldine Geri Germaine Gertrud Gertrude Gia Gianna Gigi Gilda Gillian Gina Ginny Giorgia Giovanna Gisela Gisele Giselle Gita
  Gladys Glena Glenda Glenna Gloria Glynis Golda Goldie Googoosh Gracie Graciela Grazyna Greta Gretchen Griselda Gro Guadalupe Gulmira Gulnar Gulnara Gunay Gunel Guzel Gwen
  Gwendolyn Gwyneth Habiba Hailey Hala Haley Halima Hallie Hana Hanah Hanan Hanna Hannah Hariet Hariette Harmony Harriet Harriett Harriette Hasnaa Hasti Hatice Hattie Hawa
  Hayley Hazel Heather Heba Heidi Helen Helena Helene Helga Helle Helmi Henrietta Hermine Hessa Hester Hilary Hilda Hildegard Hillary Himari Hiroko Hoda Hollie Holly Hope
  Hortense Hosna Hosniya Huda Huma Hussa Hyacinth Hülya Ida Ila Ilene Iliana Ilina Ilona Ilse Imane Imelda Imogena Imogene Indira Ines Inga Inger Ingrid Inji Inna Iona
  Irati Irena Irene Irina Iris Irma Iryna Isabel Isabela Isabele Isabell Isabella Isabelle Isadora Isidora Isla Islande Isobel Iva Ivaana Ivalu Ivana Ivanka Ivy Iwona Izaro
  Jacinda Jacinta Jacky Jaclyn Jacquelina Jacqueline Jacquelyn Jada Jadwiga Jami Jamila Jana Janae Jane Janele Janelle Janessa Janet Janette Janice Janie Janina Janine
  Janis Jaqueline Jaroslava Jasmin Jasmina Jasmine Javiera Jayne Jazmin Jazmine Jeana Jeane Jeanette Jeanie Jeanina Jeanine Jeanna Jeanne Jeannette Jeannie Jeannina
  Jeannine Jelena Jen Jena Jenelle Jenifer Jenna Jennette Jenni Jennie Jennifer Jenny Jeri Jerri Jesica Jess Jesse Jessica Jil Jilian Jill Jillian Jing Joan Joana Joane
  Joann Joanna Joanne Jocelyn Jodi Jodie Jody Joelle Johana Johanna Joleen Jolena Jolene Joni Josefa Josefina Josefine Joselyn Josephina Josephine Josie Joumana Jovana Joy
  Joya Joyce Juana Juanita Judeline Judith Judy Jules Julia Juliana Julianna Julianne Julie Julienne Juliet Julieta Juliette Julissa June Justina Justine Kabita Kacey
  Kadiatou Kaede Kaia Kaitlin Kaitlyn Kaja Kaleigh Kali Kalle Kallie Kamila Kamile Kanyakumari Kara Karen Kari Karima Karin Karina Karissa Karla Karly Karolina Karyn
  Kassandra Kassie Kat Katarina Katarzyna Kate Katelyn Katelynn Katerina Kateryna Katharina Katharine Katherina Katherine Kathie Kathleen Kathrine Kathryn Kathy Kati Katia
  Katie Katlyn Katrina Katy Kavita Kaye Kayla Kaylee Kayleigh Keeley Keely Keiko Keira Keisha Kejsi Keley Keli Kelley Kelli Kellie Kelsie Kely Kendra Kenna Kenza Kera Keri
  Kerri Kersti Khadija Khadije Khawla Kheira Khongordzol Kia Kiana Kiara Kiera Kiersten Kiley Kimberlee Kimberley Kimberli Kimberly Kimmernaq Kira Kirsten Kirstin Kizzy
  Klea Konul Kori Kourtney Krista Kristen Kristi Kristie Kristin Kristina Kristine Kristy Kristyna Krystal Ksenia Kseniya Kyla Kylee Kylie Kyra Kyung-wha Lacey Lacie Lacy
  Ladona Ladonna Laia Laila Lakesha Lala Lamia Lamija Lana Lara Larisa Larissa Larysa Latasha Latifa Latisha Latonya Latoya Laura Laurel Lauren Lauryn Laverna Laverne
  Lavinia Laxmi Layla Lea Leah Leana Leandra Leane Leann Leanna Leanne Leda Leena Leia Leigh Leila Leilani Leja Lejla Lela Lena Lenora Lenore Leola Leona Leonie Leonora
  Leora Lesedi Lesley Lesli Lesly Leticia Letitia Lettie Lex Lexie Leyla Lia Lian Liana Lianne Libbie Libby Lidia Lidya Liepa Lila Lili Lilia Lilian Liliana Liliya Lilja
  Lillia Lillian Lillie Lilly Lily Lin Lina Linda Lindsay Lindsi Lindsy Lindy Lisa Lisette Liudmila Liv Livia Liz Liza Lizbeth Lizette Lizzie Lois Lola Lolita Lora Loraina
  Loraine Lorelei Lorena Lorene Loretta Lori Lorie Lorna Lorraina Lorraine Lorri Lorrie Lotte Lottie Louella Louisa Louise Lovelie Luann Lucia Luciana Lucie Lucija Lucile
  Lucille Lucinda Lucy Luela Luella Luisa Luise Lulu Lulwa Luna Lupe Lupita Luz Lydia Lyla Lyn Lyna Lynda Lyndsey Lyne Lynette Lynna Lynne Lynnette Lynsey Lyudmila Mabel
  Mable Macie Macy Madalyn Maddie Madeleine Madelina Madeline Madelyn Madge Madina Madison Madonna Mae Magda Magdalena Magdalene Maggie Maha Maia Maira Maire Maisie Maite
  Maja Malak Malala Malen Malgorzata Malia Malika Malinda Mallory Manal Mandakranta Mandy Manon Manuela Mara Marcela Marcella Marcelle Marci Marcia Marcie Marcy Margaret
  Margarette Margarida Margarita Marge Margery Margie Margo Margot Margret Margrethe Margrette Marguerite Mari Maria Mariah Mariam Mariamawit Mariami Mariana Mariane
  Marianna Marianne Maribel Marie Mariela Mariella Marija Marilyn Marina Marine Maris Marisa Marisol Marissa Maritza Mariya Marjorie Marla Marlena Marlene Marnie Marsha
  Marta Martha Martina Martine Marwa Mary Maryam Maryan Maryann Marybeth Maryjane Marylou Masha Masoumeh Mateja Mathilde Matilda Matilde Mattie Maud Maude Maura Maureen
  Mavis Maxina Maxine Maybell Mayra Maysoun Mayumi Mazie McKenzie Meagan Meg Megan Meghan Mei Melania Melanie Melina Melinda Melisa Melissa Mellisa Mercedes Meredith Meriem
  Merissa Merjem Meron Meryem Meryl Mette Mia Micaela Michaela Michele Michelle Midori Mika Mikaela Mila Milagros Mildred Milena Milica Millicent Millie Milly Mimi Mindy
  Minenhle Minerva Minh Minnie Mira Miral Miranda Miriam Mirlande Mitzi Miyar Mobina Moira Mollie Molly Mona Monica Monika Monique Mrignayani Muriel Mya Myra Myriam
  Myrlande Myrna Myrtle Naasunnguaq Nabila Nadene Nadezhda Nadia Nadina Nadine Nadiya Nadya Nahia Naima Najla Nalla Nancy Nanette Naoko Naomi Naomie Narges Nargiz Natalia
  Natalie Nataliia Nataliya Natalya Natasha Nathalie Nawal Nazanin Nehir Nel Nela Nelisa Nell Nellie Nelly Nena Nerissa Nesreen Nia Niamh Nichole Nicki Nicky Nicole
  Nicolette Nigar Niharika Nika Niki Nikki Nila Nilay Nina Nisanur Nisha Nita Nivi Noa Noella Noelle Noemi Nora Norah Noreen Norma Nouf Nuray Nurul Nyla Octavia Odelia
  Odette Odval Ofelia Oisha Oksana Ola Oleksandra Olena Olesya Olga Olha Olive Olivia Opal Ophelia Oumou Oyunbileg Paige Pam Pamela Pandora Paninnguaq Paola Parvati Patrica
  Patrice Patricia Patsy Patti Pattie Patty Paula Paulette Paulina Pauline Pearl Peggy Penelope Penny Perla Petra Philomena Phoebe Phylis Phyllis Pia Pipaluk Polina Polly
  Portia Pratibha Priscila Priscilla Priti Priya Priyamvada Prudence Puteri Queenie Quiana Rabia Rabina Rachael Rachel Rachele Rachelle Rachida Rae Raina Raisa Ramona Rana
  Randi Rania Raniya Raquel Rayna Razia Reanna Reba Rebeca Rebecca Rebeka Rebekah Reem Reema Regina Reihaneh Reina Rena Renae Renata Renee Reta Reyna Rhea Rhiannon Rhoda
  Rhona Rhonda Ria Richelle Ricki Rikki Riko Rima Rimas Rin Rina Rita Riya Robbin Roberta Robyn Rochele Rochelle Rocio Roghayyeh Roksolana Rolanda Ronda Roni Ronna Rosa
  Rosalie Rosalina Rosalind Rosalinda Rosalyn Rosanna Rosanne Rose Roseann Roseanne Rosella Roselle Rosemarie Rosemary Rosetta Rosie Roslyn Roula Rowena Roxana Roxane
  Roxanna Roxanne Roxie Roxy Roza Ruby Ruta Ruth Ruthie Saanvi Sabina Sabine Sabrina Sadako Sade Sadie Sahar Saida Sakeena Sakineh Sakura Sallie Sally Salma Saltanat
  Samantha Samira Sandra Sanna Sara Sarah Sarina Saule Savanna Savannah Scarlett Selena Selene Selina Selma Serena Serife Setayesh Sevda Sevgil Sevinj Shahd Shahida Shaikha
  Shaim Shaimaa Shakira Shana Shanaya Shanda Shania Shanna Shanon Shari Sharlene Sharon Sharron Sharyn Shauna Shawna Shayla Shayma Shayna Sheba Sheena Sheila Shelia Shelley
  Shelly Sheri Sheridan Sherifa Sherri Sherrie Sherry Sheryl Shira Shireen Shirley Shirli Shirly Shona Shristi Shyla Sierra Sigrid Sillin Silvia Simona Simone Sindy Siobhan
  Sirimavo Sita Siti Skye Snezana Sobia Sofia Sofie Sofija Sofiya Somayyeh Sondra Sonia Sonja Sonya Sophia Sophie Soraya Sri Stacey Staci Stacie Starla Stefanie Stela
  Stella Stephane Stephanie Suha Sumayah Summer Sunita Susan Susana Susane Susanna Susannah Susanne Sushma Susi Susie Suzan Suzana Suzane Suzanna Suzanne Suzette Suzie Suzy
  Svetlana Sviatlana Sybil Sylvia Sylvie Tabatha Tabitha Tala Talia Talitha Tamar Tamara Tamera Tami Tamika Tammi Tammie Tammy Tamra Tania Tanika Tanisha Tansu Tanya Tara
  Tarana Tarja Taryn Tasha Tatiana Tatjana Tatyana Tawana Tegan Teodora Teresa Tereza Teri Terri Terrie Tess Tessa Tessie Tetiana Thalia Thandolwethu Thea Thelma Theodora
  Theresa Therese Thomasina Tia Tiana Tianna Tiara Tiffany Tina Tingting Tisha Tonia Tonya Tora Tori Tracey Traci Tracie Tricia Trina Trish Trisha Trista Trudy Tui Tula
  Tulip Tyra Ugne Uliana Ulla Umida Ursula Urte Usha Uxue Vaira Valentina Valeria Valerie Vanesa Vanessa Veda Velma Vera Verna Vernice Veronica Veronika Vesna Vicki Vickie
  Vicky Victoria Vikky Viktoria Viktorie Viktorija Viktoriya Vilte Viola Violet Violeta Virginia Vivian Viviana Vivien Vivienne Vjosa Vusala Wafa Wakana Wanda Wangari Wendi
  Wendy Whitni Whitny Wided Widelene Wila Wilhelmina Willa Willow Wilma Winifred Winnie Winnifred Winona Xenia Xiaomei Xiaoyan Ximena Xinyi Yael Yagmur Yan Yana Yarin
  Yasmin Yasmine Yekaterina Yelena Yesenia Yevgenia Ying Yingluck Yolanda Yuina Yulia Yuliia Yuliya Yuna Yuriko Yvette Yvona Yvone Yvonna Yvonne Zada Zahra Zainab Zara
  Zarina Zehra Zeinab Zelda Zelma Zena Zeynab Zeynep Zhanna Zhazira Zinaida Zineb Zoe Zoey Zofia Zohra Zola Zora Zsofia Zulfiya Zuzana
`)

/** First names of men and women. */
export const EITHER_NAMES = split(`
  Adel Adrien Akira Alex Alexei Alexis Alfie Alois Andi Andra Andrea Andrey Ashley Aubrey Avery Avi Biff Blair Blaze Blossom Bob Bobbie Buck Cameron Carol Casey Cassidy
  Chandra Charlie Chase Cheyenne Chris Chuck Dakota Dana Darcy Dariga Devan Devon Drew Elie Foster Francois Frankie Gabriele Gaby Grace Grant Hayden Hinata Ilya Jack Jackie
  Jaime Jamie Jammie Jean Jessie Jie Jo Jordan Jude Kai Kamala Kasey Kay Kelly Kelsey Kendall Kenyatta Kerry Kim Kiran Kris Lance Lashawn Laurie Leif Leslie Lindsey Luca
  Lula Lynn Mack Mads Manaia Marian Marion Mark Marlo Marshal Matti Matty Maxime Mehriban Mel Melokuhle Mina Morgan Nick Nico Nicola Nikita Niko Nikos Nino Noor Nour Nur
  Ollie Park Parker Pat Peg Peyton Pierce Quinn Randy Reese Regan Rene Riley Rob Robin Rowan Salome Sam Sandy Sasha Shannon Shay Shea Shelby Shiloh Skip Skyler Spike Stacy
  Stew Sue Sumit Syd Sydney Taylor Terry Toni Tracy Tzipi Valery Wade Whitney Zhenya
`)

/** Surnames that are common, or much in the news. */
export const SURNAMES = split(`
  Abbas Abbott Abdrakhmanov Abdullah Abdullayev Abe Acevedo Acosta Adams Adkins Adler Agarwal Aguilar Aguirre Ahmadinejad Ahmed Akar Akayev Akhmedov Akhmetov Akhtar
  Akhundzada Albright Aleksejev Alexander Ali Aliyev Allawi Allen Allison Almeida Alvarado Alvarez Alves Amin Andersen Anderson Andersson Andov Andrade Andreassen Andrejev
  Andrews Angelov Angelova Annan Ansari Anthony Arafat Araghchi Aramov Araujo Araya Archer Ardern Arellano Arias Armstrong Arnold Arroyo Arslan Ashley Aslan Assad Astakhov
  Atambayev Atatürk Atchison Atkins Atkinson Attlee Austin Avery Avila Ayala Aydin Ayers Aziz Babacan Babic Bach Bachelet Baez Bahk Bahng Bailey Baird Baker Bakiyev Bakker
  Baldwin Ball Ballard Ban Bandara Bandyopadhyay Banik Banks Bannon Barajas Barak Barber Barbieri Barbosa Barker Barnes Barnett Barnier Barr Barrera Barrett Barron Barroso
  Barry Bartlett Barton Barua Basayev Bashir Bass Bates Bauer Bautista Baxter Bayrou Bean Beard Beasley Beck Becker Beckham Beethoven Begin Begu Bektashi Bektenov Bell
  Belousov Beltran Ben-Gvir Bender Bengtsson Benitez Benjamin Bennett Benson Bentley Benton Berdimuhamedow Berdymukhamedov Berg Berger Bergman Bergmann Beria Berisha
  Berlusconi Bernanke Bernard Bernasconi Berndsen Berry Best Bezos Bhak Bhang Bhoumik Bhowmik Bhuiyan Bhutto Bianchi Biden Bird Bishop Bishwas Black Blackburn Blackwell
  Blair Blake Blanchard Blanco Blankenship Blazevic Blevins Blinken Blondal Bloomberg Bogdanov Bolsonaro Bolton Bond Bondarenko Bonik Bonilla Booker Boone Booth Borisov
  Borrell Bortnikov Boruya Bosu Bouchard Boutros-Ghali Bowen Bowers Bowman Boyd Boyer Boyko Boyle Bozic Bozinov Bradford Bradley Bradshaw Brady Branch Brandt Brankov Braun
  Bray Brennan Brewer Breyer Brezhnev Bridges Briem Briggs Bright Brin Brock Brooks Brown Browne Browning Bruce Bryan Bryant Brzezinski Buchanan Buck Buckley Buffett
  Bullock Burch Burgess Burke Burnett Burns Burton Bush Butler Byrd Byrne Bytyqi Cabrera Caceres Cain Calderon Caldwell Calhoun Callaghan Callahan Camacho Cameron Campbell
  Campos Cannon Canseco Cantrell Cantu Cardenas Cardin Cardoso Cardozo Carey Carlson Carlsson Carney Carpenter Carr Carrillo Carroll Carson Carter Caruso Carvalho Case
  Casey Castaneda Castillo Castro Cavadini Ceban Cebotari Celik Cengic Cereghetti Cerna Cerny Cervantes Chakma Chakraborty Chamberlain Chambers Chan Chand Chandler Chaney
  Chang Chapman Charles Chase Chatterjee Chattopadhyay Chaudhry Chavez Che Chen Cheney Cheon Cheong Chernenko Chernomyrdin Chernyshenko Cherry Cheung Chirac Chiu Choi Chong
  Chopra Choudhury Choung Chow Chowdhury Choy Christensen Christian Christiansen Christie Chung Church Churchill Chwe Chávez Ciobanu Cisneros Clark Clarke Clay Clayton
  Clements Cline Clinton Clooney Cobb Cochran Coffey Cohen Cohn Cole Coleman Collier Collins Colon Combs Comey Compton Conley Conner Conrad Conti Contreras Conway Cook
  Cooke Cooley Cooper Copeland Corbyn Cordova Corker Cornyn Correa Correia Cortez Costa Cotton Coulter Cowan Cox Craig Crane Crawford Crivelli Crosby Cross Cruz Cuevas
  Cummings Cunningham Cuomo Curry Curtis Dahl Dalai Dalton Damcevski Daniel Daniels Danielsen Dankula Datta Daugherty Davenport David Davidov Davidson Davies Davila Davis
  Davutoglu Davutoğlu Dawson Day DeSantis Dean Debnath Decker Delacruz Deleon Delgado Delic Demir Demirovic Dennis Deripaska Dervishi Devi Dewan Dias Diaz Dickerson
  Dickinson Dickson Dillon Dimitrov Dimitrova Dimon Dissanayake Dixon Djurhuus Dodik Dodson Dogan Doherty Dole Dominguez Donaldson Donev Donovan Dordevic Dorsey Dostum
  Dotto Dougherty Douglas Downs Doyle Draghi Drake Driscoll Duarte Dubois Duda Dudley Duffy Dugin Dukakis Duke Dumitru Duncan Dunlap Dunn Duran Durand Durham Duric Durov
  Duterte Dutta Dvorak Dvorakova Dyer Díaz Eaton Eder Edison Edwards Einstein Eisenhower ElBaradei Elliott Ellis Ellison Emanuel Engels English Erdogan Erdoğan Erickson
  Eriksen Eriksson Escobar Esparza Espinoza Esposito Estes Estrada Evans Everett Ewing Faber Fadnavis Farage Farley Farmer Farrell Fauci Faulkner Feinstein Ferguson
  Ferhatovic Fernandes Fernandez Ferrara Ferrari Ferreira Ferrell Fico Fidan Fields Figueroa Filipov Filipovic Fillon Finley Fiorina Fischer Fisher Fitzgerald Fitzpatrick
  Fjeldsted Fleming Fletcher Flores Flowers Floyd Flynn Foley Fontana Forbes Ford Fortin Foster Fournier Fowler Fox Francis Franco Frank Frankel Franken Franklin Frazier
  Frederick Freeman French Frey Friedman Fritz Frost Fry Frye Fuchs Fuentes Fujimori Fujita Fuller Gaddafi Gagne Gagnon Gaines Galeano Gallagher Gallegos Galli Gallo
  Galloway Galvan Gamage Gamble Gandhi Gantz Gao Garcia Gardner Garland Garner Garrett Garrison Garza Gashi Gates Gaulle Gauthier Gay Gbagbo Gentry George Georgiev
  Georgieva Ghani Gheorghe Gibbs Gibson Gil Gilbert Giles Gill Gillespie Gilmore Gimenez Gingrich Giordano Giuliani Gjonaj Gjoni Glass Glenn Glover Goebbels Goldberg Golden
  Goldman Goldstein Golubev Gomes Gomez Goncalves Gonzales Gonzalez Good Goode Goodman Goodwin Gorbachev Gordon Gore Gould Graham Granholm Grant Grassley Graves Gray
  Grayling Green Greene Greer Gregory Grgic Griffin Griffith Griffiths Grimes Gross Grossi Gruber Guaido Guerra Guerrero Gunnarsson Guo Gustafsson Guterres Gutierrez Guzman
  Gwon Haas Habeck Hadzic Hagel Hagen Hahn Hale Haley Hall Halvorsen Hamalainen Hamdok Hamilton Hammond Hampton Hancock Haney Haniya Haniyeh Hanna Hansen Hanson Hansson
  Haque Hardin Harding Hardy Hariri Harmon Harper Harrell Harrington Harris Harrison Hart Hartman Harvey Hasani Hasanov Hasanovic Hashimoto Hatfield Haugen Haung Hawking
  Hawkins Hayashi Hayden Hayes Haynes Hays Heath Hebert Heikkila Heikkinen Heinonen Hemingway Henderson Hendricks Hendrix Henriksen Henry Hensley Henson Herman Hernandez
  Herrera Herring Herzog Heseltine Hess Hester Heydari Hickman Hicks Higgins Hill Himmler Hines Hinton Hitchcock Hitler Hjaltalin Ho Hoang Hobbs Hodge Hodges Hodzic
  Hoekstra Hofer Hoffman Hoffmann Hofmann Hogan Hojgaard Hok Holden Holder Holland Hollande Holloway Holmes Holt Hood Hooper Hoover Hopkins Horak Horakova Horn Horne Horton
  Horvat House Houston Howard Howe Howell Hoxha Hristov Hristova Hu Huaman Huang Hubbard Huber Huckabee Hudson Huerta Huff Huffman Hughes Hull Humphrey Hunt Hunter Hurley
  Hurst Hussein Hutchinson Huynh Ibarra Ibrahimovic Iglesias Ikeda Iliev Ilieva Ingram Inoue Iohannis Ionescu Irwin Ishiba Ishikawa Ito Ivanishvili Ivanou Ivanov Ivanova
  Jackson Jacobs Jacobsen Jacobson Jaishankar Jakobsson James Jankovic Jansen Janssen Janssens Jansson Japarov Jarvinen Jarvis Jeenbekov Jefferson Jenkins Jennings Jensen
  Jhang Jimenez Jindal Jobs Joensen Johannesen Johannessen Johansen Johansson Johns Johnsen Johnson Johnston Jones Jong Jonsson Jordan Jorgensen Joseph Joung Jovanovic
  Joyce Juarez Juncker Jung Juric Kaczynski Kadyrov Kagan Kahn Kaine Kaiser Kallas Kalloe Kaminski Kane Kaplan Kapoor Karimov Karjalainen Karlsen Karlsson Karzai Kasich
  Kastrati Kato Katz Kaufman Kaur Kavanaugh Kaya Kayser Kazlov Keith Keller Kelley Kelly Kemp Kennan Kennedy Kent Kerr Kerry Key Khamenei Khan Khatami Khodorkovsky Khomeini
  Khrushchev Kidd Kieffer Kikuchi Kilic Kim Kimura Kinnunen Kirby Kirchner Kirk Kishida Kissinger Klein Kline Kluivert Knapp Knezevic Knight Knox Kobayashi Koch Kocharyan
  Koh Kohl Koizumi Korhonen Kosanov Koskinen Kosygin Kovac Kovacevic Kovacic Kovacs Koval Kovalchuk Kovalenko Kowalczyk Kowalski Kozak Kozlov Kramer Krasniqi Kraus Krause
  Kravchenko Kremer Krishna Kristensen Kristiansen Krueger Krugman Kryeziu Kucera Kucerova Kuchma Kudrin Kuleba Kulibayev Kumar Kumara Kushner Kuznetsov Kvaran Kwok Kwon
  Kyl Lagarde Laine Laitinen Lam Lamb Lambert Lammy Landry Lane Lang Lara Larsen Larson Larsson Lau Lavoie Lavrov Lawrence Lawson Le Leach Lebedev Leblanc Lee Lefebvre
  Lefevre Lehmann Lehtinen Lehtonen Leitner Leka Lekaj Lenin Leon Leonard Leroy Lester Levin Levine Levy Lewandowski Lewinsky Lewis Li Lieberman Lin Lincoln Lindberg
  Lindholm Lindsay Lindsey Lindstrom Little Liu Livingston Livni Liyanage Lloyd Logan Lombardi Long Lopes Lopez Love Lovric Lowe Lowery Lozano Lucas Lucero Luckovich
  Lukashenka Lukashenko Lukic Lula Luna Lund Lungu Luo Lutz Ly Lynch Lynn Lyons Macdonald Macias Mack Macron Madden Maddox Madrigal Madsen Maduro Maeda Magnusson Mahathir
  Mahoney Maier Majerus Major Makarov Makela Makinen Maldonado Malone Mamani Mammadov Manafort Mancini Mandela Mandelson Mann Manning Mao Mariani Maric Marin Marino Markle
  Markovic Marks Marques Marquez Marroquin Marsh Marshall Martinez Martins Mason Massey Massoud Mata Matei Mathews Mathis Matic Matsumoto Matthews Mattis Maxwell May Mayer
  Maynard Mayo Mayr Mays Mbeki McBride McCain McCall McCann McCarthy McCarty McClain McClure McConnell McCormick McCoy McCullough McDaniel McDonald McDowell McFarland McGee
  McGrath McGuire McIntosh McIntyre McKay McKee McKenzie McKinney McKnight McLaughlin McLean McMahon McMaster McMillan McNeil McPherson Meadows Medina Medinsky Medvedev
  Mehmedovic Mehmeti Meier Meijer Mejia Melendez Melnyk Melo Meloni Melton Mendes Mendez Mendoza Menendez Mercado Mercer Mercier Merkel Merritt Merz Messi Messier Meyer
  Meyers Meza Michael Michel Micrachi Middleton Mihhailov Mikkelsen Miles Miller Milley Mills Milosevic Milošević Miranda Mirziyoyev Mishustin Mitchell Mitsotakis
  Mitterrand Mladić Mnuchin Modi Mohammed Mohan Molina Moller Molotov Mondale Monroe Montes Montgomery Montoya Moody Moon Mooney Moore Mora Morales Moran Moreau Moreira
  Moreno Moretti Mori Morin Morina Morozov Morris Morrison Morrow Morse Morsi Mortensen Morton Moser Moses Mosley Moss Moyer Mozart Mubarak Mueller Mugabe Mulder Mullen
  Muller Mullins Mulroney Munoz Munteanu Murati Muratovic Murdoch Murillo Murkowski Murphy Murray Musharraf Musk Mussolini Myers Nabiullina Nagy Nakajima Nakamura Nakashima
  Narayan Nash Nasrallah Nasser Navalny Navarro Nazarbayev Neal Nehru Neilson Nemcova Nemec Netanyahu Newman Newton Nguyen Nichols Nicholson Nielsen Niemi Nieminen Niinistö
  Nikolic Nikolov Nikolova Nilsen Nilsson Nixon Niyazov Noble Nolan Norman Norodahl Norris Norton Novak Novakova Novikov Novotna Novotny Nowak Nuland Nunes Nunez Nyman
  O'Brien O'Connell O'Connor O'Donnell O'Hara O'Keefe O'Neal O'Neill O'Reilly O'Sullivan Obama Obrador Obrien Ochoa Oconnell Oconnor Odom Odonnell Ogawa Oliveira Oliver
  Oliynyk Olofsson Olsen Olson Olsson Oneill Orban Orbán Orellana Orozco Orr Ortega Ortiz Orwell Osborn Osborne Owen Owens Ozdemir Ozturk Pace Pacheco Padilla Page Pahk
  Pahng Pak Palin Palmer Panetta Papadopoulos Papandreou Park Parker Parks Parrish Parsons Pashinyan Patel Patrick Patrushev Patterson Patton Paul Paulson Pavic Pavlov
  Pavlovic Payne Pearson Peck Pedersen Peeters Pelosi Pena Pence Pennington Pereira Perera Peretz Perez Peric Perkins Perry Persson Peskov Peters Petersen Peterson Petraeus
  Petrov Petrova Petrovic Pettersen Pettersson Petty Phak Pham Phan Phang Phelps Phillips Picasso Pichler Pierce Piero Pinas Pineda Pinto Pittman Pitts Polishchuk Pollard
  Pompeo Pompidou Ponce Poole Pope Popescu Popov Popovic Poroshenko Porter Portillo Pot Potter Potts Poulsen Powell Power Powers Prasad Pratt Preston Price Priebus Prifti
  Prigozhin Primakov Prince Prochazka Prochazkova Proctor Prodi Pruitt Psaki Pugh Purishkevich Putin Pérez Qaddafi Quinn Quispe Raab Rabin Radic Radu Rahmon Raisi Rajapaksa
  Ramirez Ramos Ramsey Randall Randolph Rangel Rantanen Rasmussen Ravelli Ray Raymond Reagan Reed Rees Reese Reeves Reid Reilly Reis Reiter Reuter Reyes Reynolds Rhodes
  Ribeiro Ricci Rice Rich Richard Richards Richardson Richmond Riddle Ries Riggs Riley Rios Ritter Rivas Rivera Rivers Rizzo Roach Robbins Roberson Roberts Robertson
  Robinson Robles Rocha Rodgers Rodrigues Rodriguez Rogers Rogozin Rojas Rollins Roman Romano Romero Romney Roosevelt Rosales Rosario Rose Rosenberg Ross Rossi Rotari Roth
  Rouhani Rousseff Roux Rove Rowe Rowhani Rowland Rowling Roy Rubin Rubio Rudd Ruiz Rumsfeld Rush Russo Rusu Rutte Ryabkov Ryan Ryang Ryoo Ryu Saakashvili Saarinen Sadat
  Sadr Sahin Saito Sakamoto Salas Salazar Salihovic Salinas Salminen Salo Salonen Sampson Sanchez Sandberg Sanders Sandoval Sanford Santana Sante Santiago Santorum Santos
  Sanz Sargsyan Saric Sarkozy Sasaki Sato Saunders Savage Savic Sawyer Scalia Schaefer Scheving Schiff Schiltz Schmid Schmidt Schmit Schmitt Schmitz Schneider Scholz
  Schroeder Schröder Schubert Schultz Schulz Schumer Schwartz Schwarz Schwarzenegger Schäuble Segura Seinfeld Sellers Semjonov Semyonov Seoh Sepulveda Serrano Sessions
  Sexton Shaalan Shaffer Shah Shala Shamir Shannon Sharif Sharma Sharon Sharp Shaw Shea Shehu Shelton Shepard Shepherd Sheppard Sherman Shevardnadze Shevchenko Shevchuk
  Shields Shimizu Shinawatra Shoigu Short Shultz Sikorski Silva Simmons Simon Simonsen Simpson Sims Sinatra Sinclair Singh Singleton Sirbu Sisi Sistani Skinner Skripal
  Sloan Smailov Small Smirnov Smit Smith Smoot Smyth Snow Snowden Snyder Sobyanin Sokolov Solana Soleimani Solis Solomon Solovyov Solzhenitsyn Sorensen Soros Sosa Soto
  Soung Sousa Sparks Spears Spence Spencer Spicer Stafford Stalin Stanley Stanton Stark Starmer Steele Stein Steiner Steinmeier Stephens Stephenson Stevens Stevenson
  Stewart Stoica Stojanovic Stokes Stoltenberg Stone Stout Stoyanov Stoyanova Strickland Strong Stuart Suarez Subotic Sudjojono Suharto Sukarno Sullivan Summers Sunak
  Surkov Suslov Sutton Suzuki Svensson Svoboda Svobodova Swanson Sweeney Swift Szabo Szijjártó Tahirovic Takahashi Tanaka Tandja Tanner Tapia Tate Tavares Teixeira Teller
  Terrell Terry Thatcher Thill Thomas Thompson Thomsen Thomson Thorarensen Thorlacius Thornton Thune Tian Tikhanovskaya Tillerson Tito Tjin Tkachenko Todd Todorov Todorova
  Tokayev Tolstoy Tomic Torres Toth Townsend Tran Travis Tremblay Trevino Trotsky Trudeau Trudel Trujillo Truman Trump Truss Trutnev Tryniski Tsai Tshisekedi Tsipras Tsui
  Tucker Tuominen Turcan Turnbull Turner Turunen Tusk Tyler Tymoshenko Ulbricht Underwood Valdez Valencia Valentine Valenzuela Valverde Van Vance Vang Vargas Varoufakis
  Vasilyev Vasquez Vassiljev Vaughan Vaughn Vazquez Vega Velasquez Velazquez Velez Vesela Vesely Vidal Vidovic Villa Villalba Villalobos Villanueva Villarreal Villegas
  Vincent Vinogradov Virtanen Visser Vivaldi Vogt Volkov Vorobyov Vucic Vukovic Vučić Waage Wade Wagner Walesa Walker Wall Wallace Waller Walls Walsh Walter Walters Walton
  Waltz Wang Ward Ware Warner Warren Washington Watanabe Waters Watkins Watson Watts Wałęsa Weaver Webb Weber Webster Weeks Weidmann Weiss Welch Wells Welter Werner West
  Wheeler Whitaker Whitehead Whitney Wiggins Wilcox Wiley Wilkerson Wilkins Wilkinson Williams Williamson Willis Wilson Wimmer Winkler Winters Wise Wisniewski Witkoff
  Wojcik Wolf Wolfe Wolff Wolfowitz Wong Wood Woodard Woods Woodward Wright Wu Wyatt Xi Xiao Xu Yamada Yamaguchi Yamamoto Yamasaki Yamashita Yamazaki Yang Yanukovych Yates
  Yatsenyuk Yellen Yeltsin Yermak Yeun Yeung Yi Yildirim Yildiz Yilmaz Yoder Yokoyama York Yoshida Yu Yun Yushchenko Zakharov Zakharova Zamora Zardari Zarif Zavala Zawahiri
  Zaytsev Zelensky Zelenskyy Zeman Zhang Zhao Zhirinovsky Zhou Zhu Zhukov Zimmerman Zimmermann Zinke Zourabichvili Zuckerberg Zuma Zuniga Zyuganov Özal Özdemir
`)

function split(names: string): string[] {
  return names.trim().split(/\s+/)
}
