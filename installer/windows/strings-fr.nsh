; The texts of the installer in French, each below its English.
; Welcome to Passerelle ${VERSION}
LangString WelcomeTitle ${LANG_FRENCH} "Bienvenue dans Passerelle ${VERSION}"
; Passerelle carries customers, invoices and payments from Membri 365 to your accounting system: nothing twice, nothing off by a cent.$\r$\n$\r$\nBefore you go on, close Passerelle and your accounting system if they are open.$\r$\n$\r$\nPasserelle is installed for you only: Windows asks for no permission.
LangString WelcomeText ${LANG_FRENCH} "Passerelle transfère les clients, les factures et les paiements de Membri 365 à votre système comptable : rien en double, rien à un cent près.$\r$\n$\r$\nAvant de continuer, fermez Passerelle et votre système comptable s’ils sont ouverts.$\r$\n$\r$\nPasserelle est installée pour vous seulement : Windows ne demande aucune permission."
; Version $installedVersion is installed and will be updated. Your companies and your settings stay.
LangString UpdateNote ${LANG_FRENCH} "La version $installedVersion est installée et sera mise à jour. Vos dossiers et vos réglages restent."
; Passerelle is running. Close it and your accounting system, then click Retry.
LangString CloseFirst ${LANG_FRENCH} "Passerelle est en marche. Fermez-la, ainsi que votre système comptable, puis cliquez sur Recommencer."
; Accounting system
LangString LedgerTitle ${LANG_FRENCH} "Système comptable"
; Where do your invoices and payments go?
LangString LedgerSubtitle ${LANG_FRENCH} "Où vont vos factures et vos paiements ?"
; The choice fills in the form of your first company. Another system can be chosen for each company in Passerelle.
LangString LedgerText ${LANG_FRENCH} "Ce choix remplit le formulaire de votre premier dossier. Un autre système peut être choisi pour chaque dossier dans Passerelle."
; Start Passerelle when I sign in to Windows
LangString StartAtSignIn ${LANG_FRENCH} "Lancer Passerelle à l’ouverture de ma session Windows"
; Connection to Membri 365
LangString MembriTitle ${LANG_FRENCH} "Connexion à Membri 365"
; These fields may stay empty: Passerelle asks for them again.
LangString MembriSubtitle ${LANG_FRENCH} "Ces champs peuvent rester vides : Passerelle les demande de nouveau."
; Membri URL
LangString MembriUrl ${LANG_FRENCH} "URL Membri"
; Client ID
LangString MembriClient ${LANG_FRENCH} "ID client"
; Setting: name of the chapter to synchronize
LangString MembriChapter ${LANG_FRENCH} "Paramètre : nom du chapitre à synchroniser"
; Support gives you the client ID and the client secret. The chapter’s name is in the configuration area, entity “Chapitre”. Passerelle asks for the client secret when it starts, and keeps it in Windows’ credential store.
LangString MembriHelp ${LANG_FRENCH} "Le soutien vous remet l’ID client et le secret client. Le nom du chapitre se trouve dans la zone de configuration, entité « Chapitre ». Passerelle demande le secret client à son lancement et le garde dans le gestionnaire d’identification de Windows."
; Start Passerelle
LangString FinishRun ${LANG_FRENCH} "Lancer Passerelle"
; Passerelle is installed.$\r$\n$\r$\nWhat comes next: click Authorization, sign in to your accounting system, then click Start.
LangString FinishText ${LANG_FRENCH} "Passerelle est installée.$\r$\n$\r$\nLa suite : cliquez sur Autorisation, connectez-vous à votre système comptable, puis cliquez sur Commencer."
; Uninstall Passerelle
LangString UninstallTitle ${LANG_FRENCH} "Désinstaller Passerelle"
; The program goes, your companies stay.
LangString UninstallSubtitle ${LANG_FRENCH} "Le programme s’en va, vos dossiers restent."
; Passerelle will be removed from this folder:
LangString UninstallText ${LANG_FRENCH} "Passerelle sera retirée de cet emplacement :"
; Also delete the companies’ data
LangString DeleteData ${LANG_FRENCH} "Effacer aussi les données des dossiers"
; The journals say what was transferred. Without them, a new installation must find that out from the accounting system. They can’t be brought back.
LangString DeleteDataHelp ${LANG_FRENCH} "Les journaux disent ce qui a été transféré. Sans eux, une nouvelle installation doit le retrouver dans le système comptable. Ils ne peuvent pas être récupérés."
; Uninstall
LangString UninstallButton ${LANG_FRENCH} "Désinstaller"
